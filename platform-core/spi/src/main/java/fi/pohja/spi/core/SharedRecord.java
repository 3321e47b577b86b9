package fi.pohja.spi.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a plugin handed from one tenant to others, as lists show it: everything but content. Since 1.2.
 *
 * @param owner the tenant that handed it over
 * @param own whether that is the tenant of the call
 * @param kind the plugin's own word
 * @param label what people know it by, in every tenant the same
 * @param facts what stands in lists, by names of the plugin's own; seen without a note, so nothing about a person
 * @param readers those it is handed to
 * @param entries what was written about it, without content, oldest first
 * @param sharedBy name of whoever handed it over
 * @param endedAt when it was revoked or erased: then it is the owner's only
 * @param erased whether there is no content any more
 */
public record SharedRecord(
        SharedRecordId id,
        UUID space,
        CollaborationSpace.Member owner,
        boolean own,
        String kind,
        String label,
        Map<String, String> facts,
        List<Reader> readers,
        List<Entry> entries,
        Optional<LocalDate> validUntil,
        Instant sharedAt,
        String sharedBy,
        Optional<Instant> endedAt,
        boolean erased) {

    public SharedRecord {
        facts = Map.copyOf(facts);
        readers = List.copyOf(readers);
        entries = List.copyOf(entries);
    }

    /** What those it is handed to may do. */
    public enum Rights {
        /** Read. */
        VIEW,
        /** Also add entries. */
        CONTRIBUTE,
        /** Also hand it to other members of the same space, with one of the rights above. */
        COORDINATE
    }

    /** A tenant it is handed to. */
    public record Reader(CollaborationSpace.Member member, Rights rights) {}

    /**
     * What somebody of one of the tenants wrote about it.
     *
     * @param kind the plugin's own word
     * @param author empty when the account was erased
     */
    public record Entry(
            UUID id,
            String kind,
            CollaborationSpace.Member member,
            String author,
            Instant writtenAt,
            Map<String, String> facts) {
        public Entry {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * A record to hand over. Limits: kind 40 characters, label 200; 40 facts of 200 characters, 40 texts of 20,000.
     *
     * @param readers rights by the slug of the member it is for; who joins the space later sees nothing of it
     * @param content texts by names of the plugin's own; every reading of them is noted
     * @param validUntil the last day others see it, in Finland; until revoked when there is none
     */
    public record Draft(
            UUID space,
            String kind,
            String label,
            Map<String, String> facts,
            Map<String, String> content,
            Map<String, Rights> readers,
            Optional<LocalDate> validUntil) {
        public Draft {
            facts = Map.copyOf(facts);
            content = Map.copyOf(content);
            readers = Map.copyOf(readers);
        }
    }

    /**
     * An entry to add; limits as those of {@link Draft}.
     *
     * @param after how many entries the writer saw, so that two people never take the same step
     */
    public record EntryDraft(String kind, int after, Map<String, String> facts, Map<String, String> content) {
        public EntryDraft {
            facts = Map.copyOf(facts);
            content = Map.copyOf(content);
        }
    }

    /**
     * A record that was read.
     *
     * @param content its texts; empty when it was erased
     * @param entries texts of its entries by their ids
     */
    public record Opened(SharedRecord shared, Map<String, String> content, Map<UUID, Map<String, String>> entries) {
        public Opened {
            content = Map.copyOf(content);
            entries = Map.copyOf(entries);
        }
    }

    /** That somebody of another tenant read it. */
    public record Reading(CollaborationSpace.Member member, String name, Instant readAt) {}
}
