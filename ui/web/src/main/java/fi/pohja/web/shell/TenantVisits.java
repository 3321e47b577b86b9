package fi.pohja.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.http.SessionCookie;
import fi.pohja.settings.Accent;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.web.i18n.Language;
import jakarta.inject.Singleton;

/** A visit to the bound tenant, by whoever is bound as signed in. */
@Singleton
final class TenantVisits implements Visits {

    private final Tenants tenants;
    private final SignIn signIn;

    TenantVisits(Tenants tenants, SignIn signIn) {
        this.tenants = tenants;
        this.signIn = signIn;
    }

    @Override
    public Visit current() {
        Tenant tenant = tenants.current();
        String language = Language.current().code();
        String accent =
                Accent.correction(tenant.accent()).map(Accent.Correction::used).orElse(tenant.accent());
        return new Visit(
                tenant.name().text(language),
                tenant.shortName().text(language),
                accent,
                tenant.languages(),
                SignedIn.bound());
    }

    @Override
    public void signOut() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        SessionCookie.read(request).ifPresent(signIn::signOut);
        SessionCookie.clear(request, response);
        UI page = UI.getCurrent();
        page.getPage().setLocation("/");
        page.getSession().close();
    }
}
