package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import fi.pohja.access.Invitations;
import fi.pohja.access.SignedIn;
import fi.pohja.access.Users;
import fi.pohja.http.SessionCookie;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.FormColumn;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.Notice;
import fi.pohja.web.shell.Appearance;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.Visit;
import fi.pohja.web.shell.Visits;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** What everybody may change about themselves: name, language, look of the pages, password. */
@Prototype
@Route(value = "profile", layout = MainLayout.class)
public class ProfileView extends Div {

    private final transient Invitations invitations;
    private final transient Visits visits;
    private final transient Users users;

    ProfileView(Invitations invitations, Visits visits, Users users, List<ProfileSection> others) {
        this.invitations = invitations;
        this.users = users;
        this.visits = visits;
        Visit visit = visits.current();
        addClassName("profile");
        add(
                new PageHeader(text("profile.title")).lead(text("profile.lead")),
                about(SignedIn.current()),
                name(SignedIn.current()),
                look(visit));
        others.forEach(part -> add(part.make()));
        add(password());
    }

    private static Section about(SignedIn user) {
        Facts facts = new Facts()
                .fact(text("user.field.username"), user.username())
                .fact(text("user.field.roles"), UsersView.roles(user.roles()));
        Anchor data = new Anchor("/api/me/data", text("profile.data"));
        data.setRouterIgnore(true);
        data.getElement().setAttribute("download", true);
        return card(new H2(text("profile.account")), facts, new Paragraph(text("profile.account.how")), data);
    }

    private Section name(SignedIn user) {
        FormColumn form = new FormColumn();
        TextField name = form.required("name", text("user.field.name"), new TextField());
        form.help(name, text("profile.name.help"));
        name.getElement().setAttribute("autocomplete", "name");
        name.setValue(user.name());
        form.primary(text("profile.name.change"), () -> {
            if (form.submit(() -> users.rename(name.getValue()))) {
                Notice.done(text("profile.name.changed"));
                // The top bar carries the name, too.
                UI.getCurrent().getPage().reload();
            }
        });
        return card(new H2(text("profile.name")), form);
    }

    private Section look(Visit visit) {
        Select<Language> language = new Select<>();
        language.setLabel(text("user.field.language"));
        language.setItems(visit.languages().stream()
                .flatMap(code -> Language.of(code).stream())
                .toList());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.current());
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                visits.choose(change.getValue());
                Appearance.choose(change.getValue());
            }
        });
        Appearance appearance = Appearance.current();
        RadioButtonGroup<Appearance.Theme> theme = new RadioButtonGroup<>(text("shell.theme"));
        theme.setItems(Appearance.Theme.values());
        theme.setItemLabelGenerator(choice -> text("shell.theme." + Appearance.code(choice)));
        theme.setValue(appearance.theme());
        theme.addValueChangeListener(change -> Appearance.choose(change.getValue()));
        RadioButtonGroup<Appearance.Density> density = new RadioButtonGroup<>(text("shell.density"));
        density.setItems(Appearance.Density.values());
        density.setItemLabelGenerator(choice -> text("shell.density." + Appearance.code(choice)));
        density.setValue(appearance.density());
        density.addValueChangeListener(change -> Appearance.choose(change.getValue()));
        return card(new H2(text("shell.appearance")), language, theme, density);
    }

    private Section password() {
        FormColumn form = new FormColumn();
        PasswordField current = form.required("current", text("profile.password.current"), new PasswordField());
        PasswordField chosen = form.required("password", text("profile.password.new"), new PasswordField());
        form.help(chosen, text("profile.password.help"));
        current.getElement().setAttribute("autocomplete", "current-password");
        chosen.getElement().setAttribute("autocomplete", "new-password");
        form.primary(text("profile.password.change"), () -> {
            String token = SessionCookie.read(VaadinServletRequest.getCurrent()).orElse("");
            if (form.submit(() -> invitations.changeOwn(token, current.getValue(), chosen.getValue()))) {
                form.fill(() -> {
                    current.clear();
                    chosen.clear();
                });
                Notice.done(text("profile.password.changed"));
            }
        });
        return card(new H2(text("profile.password")), form);
    }

    private static Section card(com.vaadin.flow.component.Component... content) {
        Section card = new Section(content);
        card.addClassName("card");
        return card;
    }
}
