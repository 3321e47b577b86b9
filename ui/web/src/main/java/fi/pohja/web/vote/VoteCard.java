package fi.pohja.web.vote;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.need.Need;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Tenants;
import fi.pohja.vote.Vote;
import fi.pohja.vote.Votes;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Confirmation;
import fi.pohja.web.record.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One vote. What it shows changes in place, and its buttons only when it is closed: hundreds of phones may vote while
 * somebody presses one, and a button drawn anew between would lose the press.
 */
final class VoteCard extends Div {

    private static final long serialVersionUID = 1L;

    private static final int CHOSEN_USUALLY = 3;

    private final transient Votes votes;
    private final transient Needs needs;
    private final transient Tenants tenants;
    private final transient Addresses addresses;
    private final transient Runnable closed;
    private final transient Runnable chosen;
    private final Span phones = new Span();
    private final Div ranking = new Div();
    private transient Optional<Vote> shown = Optional.empty();

    VoteCard(Votes votes, Needs needs, Tenants tenants, Addresses addresses, Runnable closed, Runnable chosen) {
        this.votes = votes;
        this.needs = needs;
        this.tenants = tenants;
        this.addresses = addresses;
        this.closed = closed;
        this.chosen = chosen;
        addClassNames("card", "vote-card");
        phones.addClassName("vote-phones");
        phones.getElement().setAttribute("role", "status");
    }

    void show(Vote vote) {
        Optional<Vote> before = shown;
        if (before.equals(Optional.of(vote))) {
            return;
        }
        shown = Optional.of(vote);
        phones.setText(text("vote.phones", vote.phones(), vote.total()));
        ranking.removeAll();
        ranking.add(list(vote));
        if (before.map(earlier -> earlier.open() == vote.open()).orElse(false)) {
            return;
        }
        removeAll();
        Div head = new Div(new H3(words(vote.title())), state(vote));
        head.addClassName("vote-head");
        add(head, phones);
        if (vote.open()) {
            add(address(vote));
        }
        add(ranking);
        if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            add(actions(vote));
        }
    }

    private static StateBadge state(Vote vote) {
        return vote.open()
                ? new StateBadge(text("vote.open"), Tone.INFO)
                : new StateBadge(
                        text(
                                "vote.closed",
                                vote.closedAt().map(at -> moment(at)).orElse("")),
                        Tone.SUCCESS,
                        Icon.CHECK);
    }

    private Component address(Vote vote) {
        String address =
                addresses.of(tenants.current(), VotePlace.PREFIX + vote.code()).toString();
        Anchor link = new Anchor(address, address);
        link.addClassName("public-link");
        link.getElement().setAttribute("target", "_blank");
        Span code = new Span(vote.code().substring(0, 4) + "-" + vote.code().substring(4));
        code.addClassName("vote-code");
        Span label = new Span(text("vote.code"));
        label.addClassName("quiet");
        Paragraph honest = new Paragraph(text("vote.honest"));
        honest.addClassName("quiet");
        Div words = new Div(label, code, link, honest);
        words.addClassName("vote-words");
        Div both = new Div(new QrCode(address, text("vote.qr", address)), words);
        both.addClassName("vote-address");
        return both;
    }

    private static Component list(Vote vote) {
        OrderedList list = new OrderedList();
        list.addClassName("vote-ranking");
        int most = vote.options().stream().mapToInt(Vote.Option::votes).max().orElse(0);
        vote.ranked().forEach(option -> {
            Div bar = new Div();
            bar.addClassName("vote-bar");
            bar.getElement().setAttribute("aria-hidden", "true");
            bar.getStyle()
                    .set(
                            "width",
                            String.format(Locale.ROOT, "%.1f%%", most == 0 ? 0.0 : 100.0 * option.votes() / most));
            Span count = new Span(text("vote.votes", option.votes()));
            count.addClassName("vote-count");
            Div line = new Div(new Span(words(option.words())), count);
            line.addClassName("vote-line");
            list.add(new ListItem(line, bar));
        });
        return list;
    }

    private Component actions(Vote vote) {
        Div actions = new Div();
        actions.addClassName("section-actions");
        if (vote.open()) {
            Button close = new Button(
                    text("vote.close"),
                    Icon.CHECK.picture(),
                    click -> Confirmation.ask(text("vote.close.sure", words(vote.title())), text("vote.close"), () -> {
                        Attempt.to(() -> votes.close(vote.id()));
                        closed.run();
                    }));
            close.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(close);
            return actions;
        }
        int voted = vote.leading(vote.options().size()).size();
        boolean needs = vote.options().stream()
                .allMatch(option -> option.subject().type().equals("NEED"));
        if (voted > 0 && needs) {
            IntegerField best = new IntegerField(text("vote.best"));
            best.setMin(1);
            best.setMax(voted);
            best.setStepButtonsVisible(true);
            best.setValue(Math.min(CHOSEN_USUALLY, voted));
            best.addClassName("number-field");
            actions.add(
                    best,
                    new Button(
                            text("vote.choose"),
                            Icon.GOAL.picture(),
                            click -> choose(
                                    vote, Optional.ofNullable(best.getValue()).orElse(CHOSEN_USUALLY))));
        }
        return actions;
    }

    /** Prioritises the needs with the most votes and puts them first in the order of all needs. */
    private void choose(Vote vote, int best) {
        List<NeedId> winners = vote.leading(best).stream()
                .map(option -> new NeedId(option.subject().id()))
                .toList();
        boolean through = Attempt.to(() -> {
            for (NeedId winner : winners) {
                Need need = needs.open(winner);
                if (need.state().leadsTo(NeedState.PRIORITISED)) {
                    needs.move(winner, need.version(), NeedState.PRIORITISED, LocalizedText.none());
                }
            }
            needs.rankFirst(winners);
        });
        if (through) {
            Notice.done(text("vote.chosen", winners.size()));
            chosen.run();
        }
    }
}
