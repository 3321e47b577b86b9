package fi.pohja.plugins.sami;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fi.pohja.spi.AuditStep;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.TenantContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The tenant's own texts of the interface: those a speaker has reviewed for it. They stand in place of the plugin's. */
final class ReviewedTexts {

    private static final Table<Record> TEXT = table(name("reviewed_text"));
    private static final Field<String> LANGUAGE = field(name("language"), String.class);
    private static final Field<String> OWNER = field(name("owner"), String.class);
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<String> BY = field(name("reviewed_by"), String.class);
    private static final Field<LocalDate> ON = field(name("reviewed_on"), LocalDate.class);

    /** Those of a language, by owner and key. */
    List<InterfaceText> list(TenantContext context, SamiLanguage language) {
        return context.sql()
                .select(OWNER, KEY, WORDS, BY, ON)
                .from(TEXT)
                .where(LANGUAGE.eq(language.code()))
                .orderBy(OWNER, KEY)
                .fetch(row -> new InterfaceText(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new InterfaceText.Review.Reviewed(row.value4(), row.value5())));
    }

    /**
     * Keeps what a reviewer's file has for its keys, in place of what was kept for them before.
     *
     * @param by who answers for the words, a name or an office
     * @param on when they were reviewed
     */
    void keep(TenantContext context, TextReview review, String by, LocalDate on) {
        context.sql()
                .batch(review.accepted().stream()
                        .map(text -> context.sql()
                                .insertInto(TEXT)
                                .set(LANGUAGE, review.language().code())
                                .set(OWNER, text.key().owner())
                                .set(KEY, text.key().key())
                                .set(WORDS, text.words())
                                .set(BY, by)
                                .set(ON, on)
                                .onConflict(LANGUAGE, OWNER, KEY)
                                .doUpdate()
                                .set(WORDS, text.words())
                                .set(BY, by)
                                .set(ON, on))
                        .toList())
                .execute();
        record(context, "TEXTS_REVIEWED", review.language(), review.accepted().size());
    }

    /** Shows the plugin's texts of a language again; how many were the tenant's own. */
    int giveUp(TenantContext context, SamiLanguage language) {
        int gone = context.sql()
                .deleteFrom(TEXT)
                .where(LANGUAGE.eq(language.code()))
                .execute();
        if (gone > 0) {
            record(context, "TEXTS_GIVEN_UP", language, gone);
        }
        return gone;
    }

    private static void record(TenantContext context, String action, SamiLanguage language, int texts) {
        // They are no record of their own: the same id each time for a language.
        UUID id = UUID.nameUUIDFromBytes(("interface-texts/" + language.code()).getBytes(StandardCharsets.UTF_8));
        context.record(
                AuditStep.of(action, "INTERFACE_TEXTS", id, language.ownName()).with("texts", texts));
    }
}
