package fi.pohja.initiative;

import fi.pohja.listing.Archived;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.BodyId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Initiatives, statements and recommendations of the bound tenant's bodies.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PARTICIPATION}; whoever has a place in a body, with
 * {@code COMMENT}, may write its drafts and submit them. Otherwise {@link fi.pohja.access.DeniedException}. What is typed
 * is checked as {@link InitiativeDraft} and {@link InitiativeAnswer} say, all faults at once
 * ({@link fi.pohja.problem.InvalidException}). {@code version} is that of the record as it was read; when somebody stored
 * another since, {@link fi.pohja.problem.ChangedMeanwhileException}. Every change is audited as {@code INITIATIVE}, with
 * the body as parent, in its own transaction. Any thread.
 */
public interface Initiatives {

    /** Columns to sort by. */
    enum Sort {
        NUMBER,
        TITLE,
        BODY,
        STATE,
        SUBMITTED,
        DUE
    }

    /**
     * What to list; empty parts match everything.
     *
     * @param text part of title, text or answer, or a number such as {@code A-12}
     * @param waiting whether only those are listed that wait for an answer
     */
    record Filter(
            String text,
            Set<InitiativeKind> kinds,
            Set<InitiativeState> states,
            Optional<BodyId> body,
            boolean waiting,
            Archived archived) {
        public Filter {
            kinds = Set.copyOf(kinds);
            states = Set.copyOf(states);
        }

        /** All in use. */
        public static Filter everything() {
            return new Filter("", Set.of(), Set.of(), Optional.empty(), false, Archived.CURRENT);
        }

        /** Those of a body. */
        public static Filter of(BodyId body) {
            return new Filter("", Set.of(), Set.of(), Optional.of(body), false, Archived.CURRENT);
        }
    }

    Listing<InitiativeRow> list(Filter filter, Order<Sort> order, Slice slice);

    /** Those in use that a measure acts upon, by number. */
    List<InitiativeRow> behind(MeasureId measure);

    /** The initiative, archived or not; empty when there is none. */
    Optional<Initiative> find(InitiativeId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Initiative open(InitiativeId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Whether whoever calls may write initiatives of this body. */
    boolean mayWrite(BodyId body);

    /** Begins an initiative under a random id, as a draft. */
    default Initiative create(InitiativeDraft draft) {
        return create(Optional.empty(), draft);
    }

    /** Begins an initiative, as a draft; an id in use is a violation of {@code id} ({@code taken}). */
    Initiative create(Optional<InitiativeId> id, InitiativeDraft draft);

    /** Changes an initiative; once submitted only with {@code EDIT_PARTICIPATION}. */
    Initiative change(InitiativeId id, int version, InitiativeDraft draft);

    /** Hands it over; it needs a text, somebody it goes to and a day its answer is due. */
    Initiative submit(InitiativeId id, int version);

    /** Moves it to another state that needs nothing more, as {@link InitiativeState#next} allows. */
    Initiative move(InitiativeId id, int version, InitiativeState to);

    /** Answers it, or corrects the answer. The state becomes ANSWERED. */
    Initiative answer(InitiativeId id, int version, InitiativeAnswer answer);

    /** Says what came of it; the state becomes FOLLOWED_UP. The effect is required, 20,000 characters. */
    Initiative followUp(InitiativeId id, int version, LocalizedText effect);

    /** The published ones, the newest first, at most 200; needs no permission, and no one has to be signed in. */
    List<PublishedInitiative> published();

    Initiative archive(InitiativeId id, int version);

    Initiative restore(InitiativeId id, int version);
}
