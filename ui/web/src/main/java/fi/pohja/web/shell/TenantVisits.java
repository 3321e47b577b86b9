package fi.pohja.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.access.Users;
import fi.pohja.http.SessionCookie;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.text.Texts;
import fi.pohja.web.i18n.Language;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Visits of a tenant's pages: tenant and user are those bound to the thread. */
@Singleton
final class TenantVisits implements Visits {

    private final Tenants tenants;
    private final Users users;
    private final SignIn signIn;

    TenantVisits(Tenants tenants, Users users, SignIn signIn) {
        this.tenants = tenants;
        this.users = users;
        this.signIn = signIn;
    }

    @Override
    public Visit current() {
        Tenant tenant = tenants.current();
        String language = Language.current().code();
        return new Visit(
                tenant.name().text(language),
                tenant.shortName().text(language),
                tenant.accent(),
                Stream.concat(
                                tenant.languages().stream(),
                                Texts.shared().further().stream().map(FurtherLanguage::code))
                        .distinct()
                        .toList(),
                SignedIn.bound());
    }

    @Override
    public void choose(Language language) {
        users.chooseLanguage(language.code());
    }

    @Override
    public void signOut() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        SessionCookie.read(request).ifPresent(signIn::signOut);
        SessionCookie.clear(request, VaadinServletResponse.getCurrent());
        UI.getCurrent().getPage().setLocation("/sign-in");
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
