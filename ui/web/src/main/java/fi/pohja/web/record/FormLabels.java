package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.text.Texts;
import java.util.Locale;
import java.util.Set;

/**
 * The names of a kind of record's fields, the same in forms and in the history: the text {@code <type>.field.<name>},
 * else {@code record.field.<name>}.
 */
final class FormLabels {

    private static final Set<String> KEYS = Texts.shared().keys();

    private final String type;

    /** @param type such as {@code sub.area} */
    FormLabels(String type) {
        this.type = type;
    }

    /** For records the audit calls {@code SUB_AREA}. */
    static FormLabels ofSubject(String subjectType) {
        return new FormLabels(subjectType.toLowerCase(Locale.ROOT).replace('_', '.'));
    }

    /** The field's name for people; the name itself when no bundle has one. */
    String of(String field) {
        String own = type + ".field." + field;
        if (KEYS.contains(own)) {
            return text(own);
        }
        String common = "record.field." + field;
        return KEYS.contains(common) ? text(common) : field;
    }
}
