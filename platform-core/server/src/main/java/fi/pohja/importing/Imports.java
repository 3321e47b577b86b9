package fi.pohja.importing;

import fi.pohja.job.JobId;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The imports of the bound tenant. Every method needs what the import's kind {@link Import#needs() needs}; imports of a
 * kind are seen by all who may do them.
 *
 * <p>The way: {@link #upload}, {@link #arrange}, {@link #rehearse} (the preview), {@link #run}, perhaps {@link #undo}.
 * An import that was cancelled or broken off goes on with {@link #run}; rows stored before are not stored again.
 */
public interface Imports {

    /** The most rows that are stored in one transaction. */
    int PORTION = 500;

    /** The kinds whoever is signed in may import. */
    List<Import<?>> kinds();

    /**
     * Takes a file.
     *
     * @param content read to its end or up to the size limit; not closed
     * @throws InvalidException when it cannot be read as a table; see {@link fi.pohja.spreadsheet.Spreadsheet#open}
     */
    ImportId upload(String kind, String fileName, InputStream content);

    /**
     * Looks into the file.
     *
     * @throws NotFoundException when there is no such import, or its file is no longer kept (30 days)
     */
    ImportFile file(ImportId id, int sheet);

    /**
     * Says what the columns mean; remembered for the next file of this kind with the same headings.
     *
     * @param mapping the file's column, counted from 0, by the import's column key
     * @param options by the option's key
     * @throws InvalidException when a required column or option is missing, or two columns have one meaning
     */
    void arrange(ImportId id, int sheet, Map<String, Integer> mapping, Map<String, String> options);

    /** Starts the preview: finds out what would come of each row and changes nothing. */
    JobId rehearse(ImportId id);

    /** Starts the import, or goes on with one that was stopped. */
    JobId run(ImportId id);

    /** Starts to take back everything the import made and changed. */
    JobId undo(ImportId id);

    /** Forgets an import that was not run. */
    void discard(ImportId id);

    ImportRun find(ImportId id);

    /** Imports of the kinds one may do, the newest first. */
    Listing<ImportRun> list(Slice slice);

    /**
     * Rows in the order of the file. All refused rows are kept; of the preview at most 200 of each other outcome; of
     * the import itself those that were made or changed.
     */
    Listing<ImportedRow> rows(ImportId id, Optional<RowOutcome.Kind> outcome, Slice slice);

    /** The refused rows as they were, with a column that says why, as xlsx: to be corrected and imported. */
    byte[] refused(ImportId id);
}
