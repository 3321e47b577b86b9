package fi.pohja.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings plugins offer, as data: screens draw forms from {@link Field}s and never see a plugin's classes. In a
 * tenant's scope the tenant's own documents (needs {@code ADMINISTER_TENANT}), in the platform's scope the platform's
 * defaults (needs an operator). Every change is audited, secrets masked. Texts come in the reader's language. Any thread.
 *
 * <p>Values by component: text, {@code Boolean}, {@code BigDecimal} for every number, {@code LocalDate},
 * {@link fi.pohja.spi.LocalizedText}, a list of texts; constants of enums are their names. A secret is read as
 * {@link #MASKED} when there is one and as the empty text when there is none; sent back as {@link #MASKED} it stays.
 */
public interface PluginSettings {

    /** Stands for a secret that is there. */
    String MASKED = "••••••••";

    /**
     * All settings records of a plugin; empty when it is not started or offers none.
     *
     * @param plugin id
     */
    List<Group> groups(String plugin);

    /**
     * Stores a document.
     *
     * @param version that was read
     * @throws fi.pohja.problem.InvalidException naming every component that breaks a constraint
     * @throws fi.pohja.problem.ChangedMeanwhileException when another version is stored meanwhile
     */
    Group change(String plugin, String group, Map<String, Object> values, int version);

    /** Forgets the tenant's own document, so that the platform's default holds; or that one, so that the plugin's does. */
    Group reset(String plugin, String group, int version);

    /** What was stored, the latest first, secrets masked. */
    List<Earlier> history(String plugin, String group);

    /** Stores an earlier document again, as a new version. */
    Group rollBack(String plugin, String group, int to, int version);

    /** How a component is asked for. */
    enum Kind {
        TEXT,
        /** Text of several lines: a {@code @Size} whose most is above 200. */
        LONG_TEXT,
        SECRET,
        INTEGER,
        DECIMAL,
        FLAG,
        DATE,
        LOCALIZED,
        CHOICE,
        TEXTS,
        CHOICES
    }

    /**
     * A component of the record.
     *
     * @param label in the reader's language
     * @param help below the label; may be empty
     * @param least the smallest number, or the shortest text
     * @param most the largest number, or the longest text
     * @param pattern a regular expression the whole text must match
     */
    record Field(
            String name,
            Kind kind,
            String label,
            String help,
            boolean required,
            Optional<java.math.BigDecimal> least,
            Optional<java.math.BigDecimal> most,
            Optional<String> pattern,
            List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** A constant that can be chosen. */
    record Choice(String value, String label) {}

    /**
     * One settings record.
     *
     * @param title in the reader's language
     * @param values in force here, by component
     * @param origin where they come from
     * @param version to send back when changing; 0 when nothing is stored here
     * @param unreadable why what is stored cannot be read; the defaults are shown then
     */
    record Group(
            String name,
            String title,
            List<Field> fields,
            Map<String, Object> values,
            Origin origin,
            int version,
            Optional<String> unreadable) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** Where values come from. */
    enum Origin {
        /** The plugin's own defaults. */
        PLUGIN,
        /** The platform's default document. */
        PLATFORM,
        /** The tenant's own document. */
        TENANT
    }

    /** A document stored earlier. */
    record Earlier(int version, Instant at, String by, Map<String, Object> values) {}
}
