package fi.pohja.commitment;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asking for commitments by mail, and the personal links behind which they are answered without an account. A link holds
 * 256 random bits; only its hash is stored.
 */
public interface CommitmentRequests {

    /** The path of the page behind a link, before the token. */
    String PATH = "/p/commitment/";

    /**
     * Asks for a commitment: enters it as REQUESTED where there is none, and sends a mail with a link that is valid until
     * 30 days after the day it is due. Earlier links of the commitment end. Needs {@code EDIT_PROGRAMME}.
     *
     * @param address of the municipality, such as its registry
     * @param language of the mail
     * @param dueOn today or later
     * @throws fi.pohja.problem.InvalidException at {@code address}, {@code dueOn}; {@code organisation} when its
     *     commitment is decided already ({@code commitment.given})
     */
    Commitment request(
            ProjectId project, OrganisationId organisation, String address, String language, LocalDate dueOn);

    /** The most commitments that are asked for at once. */
    int MOST = 100;

    /** Whom a request goes to; the address as in {@link #request}. */
    record Recipient(OrganisationId organisation, String address) {}

    /**
     * Asks several at once, each with a mail and a link of its own; all of them or nobody.
     *
     * @return the commitments in the order of the recipients
     * @throws fi.pohja.problem.InvalidException at {@code recipients} with each that cannot be asked by name
     *     ({@code commitment.recipient}), one that stands there twice ({@code commitment.listed}), none or too many; as in
     *     {@link #request} else
     */
    List<Commitment> requestAll(ProjectId project, List<Recipient> recipients, String language, LocalDate dueOn);

    /** Where an organisation was asked the last time, in any project; for forms. Needs {@code EDIT_PROGRAMME}. */
    Map<OrganisationId, String> knownAddresses();

    /**
     * What a link asks for, for anybody who has it; needs no permission.
     *
     * @return empty when the link was guessed, has ended or has expired; that is logged
     */
    Optional<Asked> find(String token);

    /**
     * What the person behind a link sees.
     *
     * @param answered whether it was answered by this link already; it can be answered again until it is registered
     * @param registered whether the office has registered it, so that nothing can be answered any more
     */
    record Asked(
            LocalizedText project,
            LocalizedText purpose,
            LocalizedText organisation,
            Optional<LocalDate> dueOn,
            boolean answered,
            boolean registered,
            Answer said) {}

    /** What can be answered. The name for people is {@code commitment.answer.<name>}. */
    enum Decision {
        /** The body has decided to commit. */
        COMMITS,
        /** The decision is coming. */
        PREPARES,
        DECLINES
    }

    /**
     * An answer. Limits as in {@link CommitmentDraft}; COMMITS needs a deciding body and a date.
     *
     * @param personMonths as typed, for there is no script to help
     * @param decidedOn as typed
     * @param services as they are to be from now on
     */
    record Answer(
            Optional<Decision> decision,
            String decidingBody,
            String decidedOn,
            String section,
            String personMonths,
            List<OutsourcedService> services,
            String text) {

        public Answer {
            services = List.copyOf(services);
        }
    }

    /**
     * Stores an answer, and the minutes with the commitment's files; the commitment becomes DECIDED, PREPARED or
     * DECLINED, and the office registers it.
     *
     * @return false when the link has ended meanwhile
     * @throws fi.pohja.problem.InvalidException with every fault, fields as in {@link Answer}, {@code file} for
     *     the minutes; nothing is stored then
     */
    boolean answer(String token, Answer answer, Optional<Minutes> minutes);

    /** As {@link #answer(String, Answer, Optional)}, without a file. */
    default boolean answer(String token, Answer answer) {
        return answer(token, answer, Optional.empty());
    }

    /**
     * The section of the minutes, sent with an answer.
     *
     * @param content read to its end or up to the size limit of attachments; not closed
     */
    record Minutes(String fileName, String mediaType, InputStream content) {}
}
