package fi.pohja.table;

import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.schema.LocalizedTextConverter;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Expressions over columns that hold texts by language or names of constants. No SQL is run here; any thread. */
public final class Columns {

    private static final List<String> FALLBACK = List.of("fi", "sv", "en", "se", "smn", "sms");

    private Columns() {}

    /** The language of whoever reads; Finnish when nobody is signed in. */
    public static String readersLanguage() {
        return SignedIn.bound().map(SignedIn::language).orElse("fi");
    }

    /** The text as the reader is shown it, with {@link LocalizedText#in}'s fallback; null when there is none. */
    public static Field<String> shown(Field<LocalizedText> text) {
        List<Field<String>> attempts = Stream.concat(Stream.of(readersLanguage()), FALLBACK.stream())
                .distinct()
                .map(language -> DSL.field("{0} ->> {1}", String.class, text, DSL.inline(language)))
                .toList();
        return DSL.coalesce(
                attempts.getFirst(), attempts.subList(1, attempts.size()).toArray(Field[]::new));
    }

    /** The text in exactly this language; null when there is none. */
    public static Field<String> text(String language, Field<LocalizedText> text) {
        return DSL.field("{0} ->> {1}", String.class, text, DSL.inline(language));
    }

    /** The text as shown, to sort by in the alphabet of the reader's language. */
    public static Field<String> alphabetical(Field<LocalizedText> text) {
        return collated(shown(text));
    }

    /** A plain text, to sort by in the alphabet of the reader's language. */
    public static Field<String> collated(Field<String> text) {
        return text.collate(DSL.name(readersLanguage().equals("sv") ? "sv-x-icu" : "fi-x-icu"));
    }

    /** Records in use, archived ones, or both. */
    public static Condition archived(Field<Instant> archivedAt, Archived wanted) {
        return switch (wanted) {
            case CURRENT -> archivedAt.isNull();
            case ARCHIVED -> archivedAt.isNotNull();
            case ALL -> DSL.noCondition();
        };
    }

    /**
     * What a list is narrowed to by a text somebody typed: nothing is left out by an empty one, everything by one that
     * no column can hold.
     */
    public static Condition typed(String text, Function<String, Condition> said) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return DSL.noCondition();
        }
        return storable(stripped) ? said.apply(stripped) : DSL.falseCondition();
    }

    /**
     * Whether a column with an index of its trigrams contains a text somebody typed. The text stands quoted in the
     * statement: for one it gets to know only when it executes, PostgreSQL plans without that index.
     */
    public static Condition indexed(Field<String> words, String text) {
        return words.likeIgnoreCase(DSL.inline("%" + DSL.escape(text, '!') + "%"), '!');
    }

    /** Whether a column has exactly this text, which may be one that no column can hold. */
    public static Condition is(Field<String> column, String text) {
        return storable(text) ? column.eq(text) : DSL.falseCondition();
    }

    /** PostgreSQL has no texts with the character zero and fails on them. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0;
    }

    /** Whether the text holds this part in any of its languages, in capitals or small letters. */
    public static Condition contains(Field<LocalizedText> text, String part) {
        return DSL.exists(DSL.selectOne()
                .from(DSL.table("jsonb_each_text({0})", text).as("every", "language", "words"))
                .where(DSL.field(DSL.name("every", "words"), String.class).containsIgnoreCase(part)));
    }

    /** Sorts constants in the order they are declared in instead of by their letters. */
    public static <E extends Enum<E>> Field<Integer> declared(Field<String> name, Class<E> type) {
        String[] names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        return DSL.field("array_position({0}, {1})", Integer.class, DSL.val(names), name);
    }

    /** A field in the direction asked for, rows without a value last. */
    public static SortField<?> sorted(Field<?> field, boolean descending) {
        return descending ? field.desc().nullsLast() : field.asc().nullsLast();
    }

    /** The rows of a page in the page's order; those that are gone by now left out. */
    public static <T> List<T> inOrder(List<UUID> page, Map<UUID, T> rows) {
        return page.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    /** The text of a nullable column. */
    public static LocalizedText text(@Nullable LocalizedText stored) {
        return stored == null ? LocalizedText.none() : stored;
    }

    /** The texts of an aggregated column; none when nothing was aggregated. */
    public static List<LocalizedText> texts(String @Nullable [] json) {
        return json == null
                ? List.of()
                : Arrays.stream(json).map(LocalizedTextConverter::parse).toList();
    }

    /** The texts of an array column. */
    public static List<String> strings(String @Nullable [] stored) {
        return stored == null ? List.of() : List.of(stored);
    }

    /** The names of constants, as columns store them. */
    public static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    /** All words of texts in all languages, for the search. */
    public static String words(LocalizedText... texts) {
        return Arrays.stream(texts).flatMap(text -> text.all().stream()).collect(Collectors.joining(" "));
    }
}
