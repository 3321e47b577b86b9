package fi.pohja.importing;

import fi.pohja.job.JobId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An import as its users see it.
 *
 * @param sheet which of the file's sheets, counted from 0
 * @param mapping the file's column, counted from 0, by the import's column key
 * @param options what was chosen for the whole import
 * @param sha256 of the file, in hexadecimal
 * @param counts rows by outcome, of the rehearsal until the import has run
 * @param kept how many records stayed when the import was taken back
 * @param job the job that is at it or was last
 */
public record ImportRun(
        ImportId id,
        String kind,
        State state,
        String fileName,
        long size,
        String sha256,
        int sheet,
        Map<String, Integer> mapping,
        Map<String, String> options,
        Map<RowOutcome.Kind, Integer> counts,
        int kept,
        Optional<JobId> job,
        String startedByName,
        Instant createdAt,
        Optional<Instant> endedAt) {

    public ImportRun {
        mapping = Map.copyOf(mapping);
        options = Map.copyOf(options);
        counts = Map.copyOf(counts);
    }

    public int count(RowOutcome.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The same in another state. */
    public ImportRun in(State other) {
        return new ImportRun(
                id,
                kind,
                other,
                fileName,
                size,
                sha256,
                sheet,
                mapping,
                options,
                counts,
                kept,
                job,
                startedByName,
                createdAt,
                endedAt);
    }

    /** The name for people is {@code import.state.<name>}. */
    public enum State {
        /** The file is there; columns are to be chosen. */
        UPLOADED,
        /** The preview is there. */
        REHEARSED,
        /** At work, or waiting for its turn. */
        RUNNING,
        /** Cancelled or broken off half way: what is stored is stored, the rest can go on. */
        STOPPED,
        DONE,
        UNDOING,
        UNDONE
    }
}
