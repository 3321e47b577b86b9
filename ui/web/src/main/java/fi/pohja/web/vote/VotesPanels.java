package fi.pohja.web.vote;

import fi.pohja.meeting.MeetingId;
import fi.pohja.need.Needs;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenants;
import fi.pohja.vote.VoteDraft;
import fi.pohja.vote.Votes;
import fi.pohja.web.live.LivePages;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes what whoever leads a workshop sees of its votes, and opens new ones. Called under the session's lock. */
@Singleton
public final class VotesPanels {

    private static final int VOTES_USUALLY = 3;
    private static final int MOST_VOTES = 100;

    private final Votes votes;
    private final Needs needs;
    private final Tenants tenants;
    private final Addresses addresses;
    private final LivePages live;
    private final RecordForms forms;

    VotesPanels(Votes votes, Needs needs, Tenants tenants, Addresses addresses, LivePages live, RecordForms forms) {
        this.votes = votes;
        this.needs = needs;
        this.tenants = tenants;
        this.addresses = addresses;
        this.live = live;
        this.forms = forms;
    }

    /** @param chosen called after the winners of a vote were chosen */
    public VotesPanel of(MeetingId meeting, Runnable chosen) {
        return new VotesPanel(meeting, votes, needs, tenants, addresses, live, chosen);
    }

    /** Asks how the vote is to go and opens it over the candidates. */
    public void open(MeetingId meeting, LocalizedText title, List<VoteDraft.Candidate> candidates, Runnable opened) {
        RecordForm<VoteDraft> form = forms.form("vote", "vote.new");
        Typed<LocalizedText> asked = form.fields().line("title", true, VoteDraft::title);
        Typed<Integer> each = form.fields().number("votesEach", 1, MOST_VOTES, 1, VoteDraft::votesEach);
        Typed<Boolean> several = form.fields().flag("severalOnOne", VoteDraft::severalOnOne);
        form.typed(begun -> new VoteDraft(asked.value(), each.value(), several.value(), candidates))
                .create(
                        "vote/new/" + meeting.value(),
                        new VoteDraft(title, Math.min(VOTES_USUALLY, candidates.size()), false, candidates),
                        draft -> votes.open(meeting, draft),
                        opened);
    }
}
