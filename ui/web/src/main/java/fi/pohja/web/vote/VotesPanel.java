package fi.pohja.web.vote;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.meeting.MeetingId;
import fi.pohja.need.Needs;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenants;
import fi.pohja.vote.Vote;
import fi.pohja.vote.VoteId;
import fi.pohja.vote.Votes;
import fi.pohja.web.live.LivePages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The votes of a workshop, followed live: the address for the phones while one is open, the ranking when it is closed. */
public final class VotesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final MeetingId meeting;
    private final transient Votes votes;
    private final transient Needs needs;
    private final transient Tenants tenants;
    private final transient Addresses addresses;
    private final transient Runnable chosen;
    private final Paragraph none = new Paragraph(text("vote.none"));
    private final transient Map<VoteId, VoteCard> cards = new HashMap<>();

    VotesPanel(
            MeetingId meeting,
            Votes votes,
            Needs needs,
            Tenants tenants,
            Addresses addresses,
            LivePages live,
            Runnable chosen) {
        this.meeting = meeting;
        this.votes = votes;
        this.needs = needs;
        this.tenants = tenants;
        this.addresses = addresses;
        this.chosen = chosen;
        addClassName("votes");
        add(none);
        draw();
        live.watch(this, "votes/" + meeting.value(), () -> String.valueOf(votes.revision(meeting)), this::draw);
    }

    /** Shows the votes as they are now; a card there already stays and is told what is new. */
    public void draw() {
        List<Vote> all = votes.of(meeting);
        none.setVisible(all.isEmpty());
        List<VoteCard> shown = all.stream()
                .map(vote -> {
                    VoteCard card = cards.computeIfAbsent(
                            vote.id(), id -> new VoteCard(votes, needs, tenants, addresses, this::closed, chosen));
                    card.show(vote);
                    return card;
                })
                .toList();
        if (!shown.equals(getChildren().filter(VoteCard.class::isInstance).toList())) {
            removeAll();
            add(none);
            shown.forEach(this::add);
        }
    }

    private void closed() {
        draw();
        chosen.run();
    }
}
