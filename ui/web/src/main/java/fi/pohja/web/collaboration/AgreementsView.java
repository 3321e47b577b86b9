package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.agreement.BorderAgreement;
import fi.pohja.agreement.BorderAgreementState;
import fi.pohja.agreement.BorderAgreements;
import fi.pohja.agreement.BorderService;
import fi.pohja.collaboration.CollaborationSpaces;
import fi.pohja.spi.Folding;
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
import java.util.Optional;
import java.util.stream.Stream;

/** What one's own tenant and its neighbours have agreed at their borders. */
@Prototype
@Route(value = CollaborationPages.AGREEMENTS, layout = MainLayout.class)
public class AgreementsView extends Div {

    private static final long serialVersionUID = 1L;

    private static final String STATE = "state";
    private static final String SERVICE = "service";

    private final transient BorderAgreements agreements;
    private final transient CollaborationSpaces spaces;
    private final transient AgreementForm form;

    AgreementsView(BorderAgreements agreements, CollaborationSpaces spaces, AgreementForm form) {
        this.agreements = agreements;
        this.spaces = spaces;
        this.form = form;
        PageHeader header = new PageHeader(text("agreement.title")).lead(text("agreement.lead"));
        EmptyState empty = new EmptyState(Icon.WORLD, text("agreement.none"));
        if (SignedIn.allowed(Permission.COLLABORATE) && form.offered()) {
            header.primary(text("agreement.new"), Icon.PLUS, this::propose);
            empty.step(text("agreement.new"), this::propose);
        } else {
            empty.link(text("collaboration.title"), CollaborationPages.SPACES);
        }
        add(header, list(empty));
    }

    private void propose() {
        form.propose(spaces.all(), id -> UI.getCurrent().navigate(CollaborationPages.address(id)));
    }

    private ListDetail<BorderAgreement> list(EmptyState empty) {
        return new ListDetail<>(text("agreement.title"), ListRows.<BorderAgreement>ofFew(this::matching), empty)
                .link(
                        "name",
                        text("agreement.field.name"),
                        agreement -> words(agreement.draft().name()),
                        agreement -> CollaborationPages.address(agreement.id()))
                .components(STATE, text("share.field.state"), agreement -> CollaborationPages.badge(agreement.state()))
                .column(
                        "other",
                        text("agreement.counterpart"),
                        agreement -> words(agreement.other().name()))
                .column(SERVICE, text("agreement.field.services"), CollaborationPages::services)
                .column(
                        "from",
                        text("agreement.field.validFrom"),
                        agreement -> agreement
                                .draft()
                                .validFrom()
                                .map(day -> date(day))
                                .orElse(""))
                .column(
                        "review",
                        text("agreement.field.reviewOn"),
                        agreement -> agreement
                                .draft()
                                .reviewOn()
                                .map(day -> date(day))
                                .orElse(""))
                .width(STATE, "12rem")
                .width("other", "12rem")
                .width(SERVICE, "11rem")
                .width("from", "7.5rem")
                .width("review", "8.5rem")
                .choice(STATE, text("share.field.state"), options("agreement.state", BorderAgreementState.values()))
                .choice(
                        SERVICE,
                        text("agreement.field.services"),
                        options("agreement.service", BorderService.values()));
    }

    private static <E extends Enum<E>> List<ListDetail.Option> options(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }

    private Stream<BorderAgreement> matching(ListRequest request) {
        Optional<String> state = Optional.ofNullable(request.choices().get(STATE));
        Optional<String> service = Optional.ofNullable(request.choices().get(SERVICE));
        return agreements.all().stream()
                .filter(agreement -> Folding.contains(words(agreement.draft().name()), request.words()))
                .filter(agreement ->
                        state.isEmpty() || state.get().equals(agreement.state().name()))
                .filter(agreement -> service.isEmpty()
                        || agreement.draft().services().stream()
                                .anyMatch(one -> service.get().equals(one.name())));
    }
}
