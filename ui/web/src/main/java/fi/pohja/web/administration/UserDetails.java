package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.Users;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.Faults;
import fi.pohja.web.record.Notice;

/** One user beside the list, with what may be done to the account. */
final class UserDetails extends Div {

    private final transient User user;
    private final transient Users users;
    private final transient UserForm form;
    private final transient Runnable changed;
    private final Div steps = new Div();

    UserDetails(User user, String organisation, Users users, UserForm form, Runnable changed) {
        this.user = user;
        this.users = users;
        this.form = form;
        this.changed = changed;
        addClassName("beside");
        Facts facts = new Facts();
        facts.fact(text("user.field.username"), user.username());
        facts.fact(text("user.field.email"), user.email());
        facts.fact(text("user.field.roles"), UsersView.roles(user.roles()));
        facts.fact(text("user.field.organisation"), organisation);
        facts.fact(
                text("user.field.language"),
                Language.of(user.language()).map(Language::ownName).orElse(user.language()));
        facts.fact(text("users.seen"), user.lastSeen().map(at -> moment(at)).orElse(text("users.seen.never")));
        facts.fact(text("users.since"), moment(user.createdAt()));
        steps.addClassName("beside-steps");
        add(new H2(user.name()), UsersView.badge(user), facts, steps);
        if (user.state() == User.State.ERASED) {
            return;
        }
        if (!UserForm.changeable(user.roles())) {
            add(new Paragraph(text("users.exceeds")));
            return;
        }
        offerSteps();
    }

    private void offerSteps() {
        step("record.edit", Icon.EDIT, () -> form.edit(user.id(), changed));
        boolean self = user.id().equals(SignedIn.current().user());
        if (user.state() == User.State.INVITED) {
            step("users.invite.again", Icon.MAIL, () -> attempt(() -> users.inviteAgain(user.id()), "users.invited"));
        }
        if (self) {
            return;
        }
        if (user.state() == User.State.LOCKED) {
            step("users.unlock", Icon.KEY, () -> attempt(() -> users.unlock(user.id()), "users.unlocked"));
        } else {
            step("users.lock", Icon.KEY, () -> attempt(() -> users.lock(user.id()), "users.locked"));
        }
        step(
                "users.erase",
                Icon.DELETE,
                () -> Confirmation.ask(
                        text("users.erase.really", user.name()),
                        text("users.erase"),
                        () -> attempt(() -> users.erase(user.id()), "users.erased")));
    }

    private void step(String key, Icon icon, Runnable action) {
        steps.add(new Button(text(key), icon.picture(), click -> action.run()));
    }

    private void attempt(Runnable work, String doneKey) {
        try {
            work.run();
            Notice.done(text(doneKey, user.name()));
        } catch (InvalidException refused) {
            Notice.refused(Faults.sentences(refused));
        } catch (NotFoundException gone) {
            Notice.refused(text("record.gone"));
        }
        changed.run();
    }
}
