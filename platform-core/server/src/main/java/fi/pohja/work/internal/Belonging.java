package fi.pohja.work.internal;

import static fi.pohja.schema.tenant.Tables.BODY_MEMBER;
import static fi.pohja.schema.tenant.Tables.MEASURE;
import static fi.pohja.schema.tenant.Tables.PROJECT_BODY;
import static fi.pohja.schema.tenant.Tables.PROJECT_PARTY;
import static fi.pohja.schema.tenant.Tables.WATCH;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import fi.pohja.access.SignedIn;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/** What makes a record a user's own concern, as conditions. */
final class Belonging {

    private Belonging() {}

    /** Measures the user or the user's organisation owns. */
    static Condition owned(SignedIn user) {
        Condition own = MEASURE.OWNER_ID.eq(user.user().value());
        return user.organisation()
                .map(MEASURE.OWNER_ORGANISATION_ID::eq)
                .map(own::or)
                .orElse(own);
    }

    /** Whether {@code id} is that of a project the user belongs to. */
    static Condition to(Field<UUID> id, SignedIn user, LocalDate today) {
        Select<? extends Record1<UUID>> byMeasure =
                select(MEASURE.PROJECT_ID).from(MEASURE).where(MEASURE.ARCHIVED_AT.isNull(), owned(user));
        Condition stillMember = BODY_MEMBER.ENDED_ON.isNull().or(BODY_MEMBER.ENDED_ON.ge(today));
        Condition byBody = id.in(select(PROJECT_BODY.PROJECT_ID)
                .from(PROJECT_BODY)
                .join(BODY_MEMBER)
                .on(BODY_MEMBER.BODY_ID.eq(PROJECT_BODY.BODY_ID))
                .where(BODY_MEMBER.USER_ID.eq(user.user().value()), stillMember));
        Condition byParty = user.organisation()
                .<Condition>map(organisation -> id.in(select(PROJECT_PARTY.PROJECT_ID)
                        .from(PROJECT_PARTY)
                        .where(PROJECT_PARTY.ORGANISATION_ID.eq(organisation))))
                .orElse(noCondition());
        return id.in(byMeasure).or(byBody).or(byParty);
    }

    /** Whether {@code id} is that of a record the user watches. */
    static Condition watched(Field<UUID> id, SignedIn user) {
        return id.in(select(WATCH.SUBJECT_ID)
                .from(WATCH)
                .where(WATCH.USER_ID.eq(user.user().value())));
    }

    /** A text by language, as a reader of {@code language} expects it sorted. */
    static Field<String> inOrderOf(Field<LocalizedText> text, String language) {
        Field<String> shown = field(
                "coalesce({0} ->> {1}, {0} ->> 'fi', {0} ->> 'sv', {0} ->> 'en')",
                String.class, text, inline(language));
        return shown.collate(language.equals("sv") ? "sv-x-icu" : "fi-x-icu");
    }
}
