package fi.pohja.participation;

import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Participation programmes of the bound tenant, with their follow-up.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PARTICIPATION}; otherwise
 * {@link fi.pohja.access.DeniedException}. What is typed is checked as {@link ParticipationDraft} and
 * {@link ReviewDraft} say, all faults at once ({@link fi.pohja.problem.InvalidException}). {@code version} is that of the
 * record as it was read; when somebody stored another since, {@link fi.pohja.problem.ChangedMeanwhileException}. Every
 * change is audited as {@code PARTICIPATION_PROGRAMME} in its own transaction. Any thread.
 */
public interface ParticipationProgrammes {

    /** All, the latest first, at most 200. */
    List<ParticipationProgramme> list(Archived archived);

    /** The programme, archived or not; empty when there is none. */
    Optional<ParticipationProgramme> find(ParticipationProgrammeId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default ParticipationProgramme open(ParticipationProgrammeId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Begins a programme under a random id, as a draft. */
    default ParticipationProgramme create(ParticipationDraft draft) {
        return create(Optional.empty(), draft);
    }

    /** Begins a programme, as a draft; an id in use is a violation of {@code id} ({@code taken}). */
    ParticipationProgramme create(Optional<ParticipationProgrammeId> id, ParticipationDraft draft);

    ParticipationProgramme change(ParticipationProgrammeId id, int version, ParticipationDraft draft);

    /** Moves it to another state, as {@link ParticipationState#next} allows. */
    ParticipationProgramme move(ParticipationProgrammeId id, int version, ParticipationState to);

    ParticipationProgramme archive(ParticipationProgrammeId id, int version);

    ParticipationProgramme restore(ParticipationProgrammeId id, int version);

    /** What the records say of its years until today, the last ten at most; this year alone before it begins. */
    FollowUp followUp(ParticipationProgrammeId id);

    /** How its years went, the latest first. */
    List<YearReview> reviews(ParticipationProgrammeId id);

    /**
     * Writes how a year went.
     *
     * @param year within the programme's period, not after this year ({@code participation.year})
     * @param version of the review as read, 0 while nobody has written
     */
    YearReview review(ParticipationProgrammeId id, int year, int version, ReviewDraft draft);
}
