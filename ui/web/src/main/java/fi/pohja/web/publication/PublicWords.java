package fi.pohja.web.publication;

import fi.pohja.document.DocumentVersion;
import fi.pohja.document.PublicDocument;
import fi.pohja.text.Texts;
import fi.pohja.web.page.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words, days and sums of a public page in the language it is asked for in. */
public record PublicWords(Words words) {

    private static final List<String> FALLBACK = List.of("fi", "sv", "en", "se", "smn", "sms");

    /**
     * A text as shown.
     *
     * @param language the language it is in
     * @param note says so where that is not the page's; empty otherwise
     */
    public record Shown(String text, String language, String note) {

        /** The paragraphs of a running text. */
        public List<String> paragraphs() {
            return Arrays.stream(text.split("\n\\s*\n", -1))
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
        }
    }

    /** The text in the page's language, else in the first there is, marked; an empty one when there is none. */
    public Shown shown(Map<String, String> text) {
        String own = text.get(words.language());
        if (own != null) {
            return new Shown(own, words.language(), "");
        }
        return FALLBACK.stream()
                .filter(text::containsKey)
                .findFirst()
                .map(language -> new Shown(
                        text.getOrDefault(language, ""),
                        language,
                        words.text("record.language." + (Texts.COMPLETE.contains(language) ? language : "other"))))
                .orElse(new Shown("", words.language(), ""));
    }

    /** A constant's name with a capital. */
    public String constant(String prefix, String name) {
        String text = words.text(prefix + "." + name);
        return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }

    /** A day as the language writes it; a dash for none. */
    public String day(String iso) {
        return iso.isEmpty() ? "–" : words.formats().day(LocalDate.parse(iso));
    }

    /** Where a published version can be had. */
    public String address(PublicDocument document, DocumentVersion version) {
        return PublicDocumentsPlace.PREFIX + document.id().value() + "/" + version.number();
    }

    /** What kind of document it is, unless its title says so, with its version. */
    public String about(PublicDocument document) {
        String kind = constant("document.kind", document.kind().name());
        String version = version(document.current());
        return kind.equalsIgnoreCase(shown(document.title().values()).text()) ? version : kind + " · " + version;
    }

    /** Number and day of a version, and what changed in it. */
    public String version(DocumentVersion version) {
        String which = words.text(
                "public.document.version",
                version.number(),
                day(version.datedOn().toString()));
        String changes = shown(version.changes().values()).text();
        return changes.isEmpty() ? which : which + ". " + words.text("public.document.changes", changes);
    }

    /** What kind of file a version is, by the ending of its name, and how large. */
    public String file(DocumentVersion version) {
        String name = version.fileName();
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT) + ", " + words.size(version.size());
    }

    /** Euros with the sign. */
    public String euros(BigDecimal euros) {
        NumberFormat format = words.formats().numbers();
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(euros) + "\u00a0€";
    }
}
