package fi.pohja.collaboration.internal;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static fi.pohja.schema.tenant.Tables.USER_ROLE;

import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.User;
import fi.pohja.audit.Actor;
import fi.pohja.collaboration.Announcement;
import fi.pohja.notification.Mail;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Announcements as mails to those of the bound tenant who decide on spaces and shares, each in their own language. */
@Singleton
final class AnnouncementMails {

    private static final List<String> DECIDING = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.COLLABORATE))
            .map(Role::name)
            .toList();

    private final Mail mail;
    private final Tenants tenants;
    private final Addresses addresses;
    private final Partners partners;
    private final Texts texts;

    AnnouncementMails(Mail mail, Tenants tenants, Addresses addresses, Partners partners, Texts texts) {
        this.mail = mail;
        this.tenants = tenants;
        this.addresses = addresses;
        this.partners = partners;
        this.texts = texts;
    }

    /** Not to whoever took the step. */
    void send(DSLContext sql, Announcement what) {
        sql.select(USER_ACCOUNT.EMAIL, USER_ACCOUNT.NAME, USER_ACCOUNT.LANGUAGE)
                .from(USER_ACCOUNT)
                .where(
                        USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name()),
                        USER_ACCOUNT.ID.in(
                                DSL.select(USER_ROLE.USER_ID).from(USER_ROLE).where(USER_ROLE.ROLE.in(DECIDING))),
                        Actor.current().user().map(USER_ACCOUNT.ID::ne).orElse(DSL.noCondition()))
                .orderBy(USER_ACCOUNT.EMAIL)
                .fetch()
                .forEach(account -> send(account, what));
    }

    private void send(Record account, Announcement what) {
        Tenant tenant = tenants.current();
        String chosen = account.get(USER_ACCOUNT.LANGUAGE);
        String language = Texts.COMPLETE.contains(chosen) ? chosen : tenant.defaultLanguage();
        String day = what.until()
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Texts.locale(language))::format)
                .orElse("");
        String said = texts.text(
                language,
                "announcement." + kind(what),
                partners.of(what.partner()).name().text(language),
                what.title().text(language),
                day);
        mail.send(
                account.get(USER_ACCOUNT.EMAIL),
                texts.text(
                        language,
                        "announcement.subject." + kind(what),
                        what.title().text(language)),
                texts.text(
                        language,
                        "announcement.body",
                        account.get(USER_ACCOUNT.NAME),
                        said,
                        addresses.of(tenant, what.path()).toString(),
                        tenant.name().text(language)));
    }

    private static String kind(Announcement what) {
        return what.subject().type() + "." + what.step();
    }
}
