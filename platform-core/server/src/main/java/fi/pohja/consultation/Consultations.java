package fi.pohja.consultation;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Consultations of the bound tenant.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PARTICIPATION}; what is for everybody is said to be. Otherwise
 * {@link fi.pohja.access.DeniedException}. What is typed is checked as {@link ConsultationDraft} and {@link Submission}
 * say, all faults at once ({@link fi.pohja.problem.InvalidException}). {@code version} is that of the record as it was
 * read; when somebody stored another since, {@link fi.pohja.problem.ChangedMeanwhileException}. Every change is audited
 * as {@code CONSULTATION} in its own transaction; a response from outside with the platform as actor. Any thread.
 */
public interface Consultations {

    /** The most responses one consultation takes. */
    int MOST_RESPONSES = 5_000;

    /** Columns to sort by. */
    enum Sort {
        NUMBER,
        TITLE,
        STATE,
        CLOSES
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of title or description in any language
     */
    record Filter(String text, Set<ConsultationState> states, Archived archived) {
        public Filter {
            states = Set.copyOf(states);
        }

        /** All in use. */
        public static Filter everything() {
            return new Filter("", Set.of(), Archived.CURRENT);
        }
    }

    Listing<ConsultationRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** The consultation, archived or not; empty when there is none. */
    Optional<Consultation> find(ConsultationId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Consultation open(ConsultationId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Begins a consultation under a random id, as a draft. */
    default Consultation create(ConsultationDraft draft) {
        return create(Optional.empty(), draft);
    }

    /** Begins a consultation, as a draft; an id in use is a violation of {@code id} ({@code taken}). */
    Consultation create(Optional<ConsultationId> id, ConsultationDraft draft);

    Consultation change(ConsultationId id, int version, ConsultationDraft draft);

    /**
     * Moves it to another state, as {@link ConsultationState#next} allows. It can be published when every response was
     * handled ({@code consultation.unhandled}).
     */
    Consultation move(ConsultationId id, int version, ConsultationState to);

    /** Stores how the views were taken into account as a whole; 20,000 characters. */
    Consultation summarise(ConsultationId id, int version, LocalizedText summary);

    /**
     * Sends personal links by mail, in Finnish, to those not invited before; the consultation is open.
     *
     * @param invitees at most 500, each with a name of 200 characters and an address
     * @return how many were sent
     */
    int invite(ConsultationId id, List<Invitee> invitees);

    /** The responses of a consultation, in the order they came. */
    List<ConsultationResponse> responses(ConsultationId id);

    /** Says how a view was taken into account; a reason is required, 20,000 characters. */
    ConsultationResponse handle(ConsultationResponseId id, int version, Handling handling, LocalizedText reason);

    /** Those open for everybody today and those published, the newest first, at most 100; for everybody. */
    List<Consultation> forEverybody();

    /**
     * What a visitor may see: one open for everybody or published, or one they have a personal link to; for everybody.
     * Who was invited is left out.
     *
     * @param token of a personal link; empty for none
     * @return empty when there is none, or none for this visitor
     */
    Optional<Consultation> visible(ConsultationId id, String token);

    /**
     * The response given by a personal link, so that it can be corrected as long as the consultation is open; for
     * everybody. Empty when there is none.
     */
    Optional<ConsultationResponse> given(ConsultationId id, String token);

    /**
     * Takes a response; for everybody who may. By a personal link a second one replaces the first.
     *
     * @param token of a personal link; empty for none
     * @return the response's number
     * @throws NotFoundException when the consultation is not open, or not for this visitor
     */
    int respond(ConsultationId id, String token, Submission submission);

    /** The responses of a published consultation with how each was taken into account; for everybody. */
    List<ConsultationResponse> published(ConsultationId id);

    Consultation archive(ConsultationId id, int version);

    Consultation restore(ConsultationId id, int version);
}
