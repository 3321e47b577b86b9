package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.ONE_TIME_LINK;

import fi.pohja.access.Invitations;
import fi.pohja.access.SecretToken;
import fi.pohja.access.User;
import fi.pohja.notification.Mail;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jooq.DSLContext;

/** One-time links of the bound tenant, and the mails they leave in. */
@Singleton
final class OneTimeLinks {

    static final Duration INVITATION = Duration.ofDays(7);
    static final Duration RESET = Duration.ofHours(1);

    private final Tenants tenants;
    private final Addresses addresses;
    private final Mail mail;
    private final Texts texts;
    private final Clock clock;

    OneTimeLinks(Tenants tenants, Addresses addresses, Mail mail, Texts texts, Clock clock) {
        this.tenants = tenants;
        this.addresses = addresses;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /** A new link in the running transaction; links of the same purpose given before are no longer valid. */
    URI make(DSLContext sql, User user, Invitations.Purpose purpose) {
        sql.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED_AT, clock.instant())
                .where(
                        ONE_TIME_LINK.USER_ID.eq(user.id().value()),
                        ONE_TIME_LINK.PURPOSE.eq(purpose.name()),
                        ONE_TIME_LINK.USED_AT.isNull())
                .execute();
        String token = SecretToken.make();
        Duration valid = purpose == Invitations.Purpose.INVITATION ? INVITATION : RESET;
        sql.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, SecretToken.hash(token))
                .set(ONE_TIME_LINK.USER_ID, user.id().value())
                .set(ONE_TIME_LINK.PURPOSE, purpose.name())
                .set(ONE_TIME_LINK.CREATED_AT, clock.instant())
                .set(ONE_TIME_LINK.EXPIRES_AT, clock.instant().plus(valid))
                .execute();
        return addresses.of(tenants.current(), Invitations.PATH + token);
    }

    /** As {@link #make}, sent to the user in their language. */
    void send(DSLContext sql, User user, Invitations.Purpose purpose) {
        URI link = make(sql, user, purpose);
        Tenant tenant = tenants.current();
        String key = "mail." + purpose.name().toLowerCase(Locale.ROOT);
        String language = user.language();
        mail.send(
                user.email(),
                texts.text(language, key + ".subject", tenant.name().text(language)),
                texts.text(language, key + ".body", user.name(), tenant.name().text(language), user.username(), link));
    }
}
