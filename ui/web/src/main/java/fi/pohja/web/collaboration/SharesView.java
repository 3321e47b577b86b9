package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fi.pohja.collaboration.Share;
import fi.pohja.collaboration.ShareState;
import fi.pohja.collaboration.Shares;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What other tenants share with one's own, and what one's own shares with others. */
@Prototype
@Route(value = CollaborationPages.SHARES, layout = MainLayout.class)
public class SharesView extends Div {

    private static final long serialVersionUID = 1L;

    private static final String DIRECTION = "direction";
    private static final String STATE = "state";
    private static final String RECEIVED = "received";
    private static final String GIVEN = "given";

    private final transient Shares shares;

    SharesView(Shares shares) {
        this.shares = shares;
        EmptyState empty = new EmptyState(Icon.LINK, text("shares.none"))
                .link(text("collaboration.title"), CollaborationPages.SPACES);
        add(new PageHeader(text("shares.title")).lead(text("shares.lead")), list(empty));
    }

    private ListDetail<Share> list(EmptyState empty) {
        return new ListDetail<>(text("shares.title"), ListRows.<Share>ofFew(this::matching), empty)
                .link(
                        "title",
                        text("share.object"),
                        share -> words(share.title()),
                        share -> CollaborationPages.address(share.id()))
                .column("type", text("share.type"), share -> text("subject." + share.type()))
                .components(STATE, text("share.field.state"), share -> CollaborationPages.badge(share.state()))
                .column(
                        DIRECTION,
                        text("share.direction"),
                        share -> share.own()
                                ? text("share.with", CollaborationPages.names(share.audience()))
                                : text("share.from", words(share.owner().name())))
                .column("space", text("share.space"), share -> words(share.spaceName()))
                .column("rights", text("share.field.rights"), share -> ConstantWords.of("share.rights", share.rights()))
                .column(
                        "until",
                        text("share.field.validUntil"),
                        share -> share.validUntil().map(day -> date(day)).orElse(text("share.until.revoked")))
                .width(DIRECTION, "14rem")
                .width("space", "14rem")
                .choice(
                        DIRECTION,
                        text("share.direction"),
                        List.of(
                                new ListDetail.Option(RECEIVED, text("shares.received")),
                                new ListDetail.Option(GIVEN, text("shares.given"))))
                .choice(
                        STATE,
                        text("share.field.state"),
                        Arrays.stream(ShareState.values())
                                .map(state ->
                                        new ListDetail.Option(state.name(), ConstantWords.of("share.state", state)))
                                .toList());
    }

    private Stream<Share> matching(ListRequest request) {
        String wanted = request.words().toLowerCase(Locale.ROOT);
        Optional<String> direction = Optional.ofNullable(request.choices().get(DIRECTION));
        Optional<String> state = Optional.ofNullable(request.choices().get(STATE));
        return Stream.concat(shares.received().stream(), shares.given().stream())
                .filter(share ->
                        direction.isEmpty() || share.own() == direction.get().equals(GIVEN))
                .filter(share ->
                        state.isEmpty() || state.get().equals(share.state().name()))
                .filter(share -> words(share.title()).toLowerCase(Locale.ROOT).contains(wanted));
    }
}
