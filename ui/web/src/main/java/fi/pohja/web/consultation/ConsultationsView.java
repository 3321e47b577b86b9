package fi.pohja.web.consultation;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.consultation.ConsultationRow;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
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
import java.util.Set;

/** All consultations as a list. */
@Prototype
@Route(value = ConsultationPages.CONSULTATIONS, layout = MainLayout.class)
public class ConsultationsView extends Div {

    private static final long serialVersionUID = 1L;

    private static final String STATE = "state";

    private final transient Consultations consultations;

    ConsultationsView(Consultations consultations, ConsultationForm form) {
        this.consultations = consultations;
        PageHeader header = new PageHeader(text("consultations.title"));
        EmptyState empty = new EmptyState(Icon.COMMENT, text("consultations.none"));
        if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            Runnable create = () -> form.create(id -> UI.getCurrent().navigate(ConsultationPages.address(id)));
            header.primary(text("consultation.new"), Icon.PLUS, create);
            empty.step(text("consultation.new"), create);
        }
        add(
                header,
                new ListDetail<>(text("consultations.title"), new Rows(), empty)
                        .link(
                                "title",
                                text("consultation.field.title"),
                                row -> words(row.title()),
                                row -> ConsultationPages.address(row.id()))
                        .components("number", text("consultation.number"), row -> new Span(row.code()))
                        .components(
                                "state", text("consultation.field.state"), row -> ConsultationPages.badge(row.state()))
                        .column(
                                "closes",
                                text("consultation.field.closesOn"),
                                row -> row.closesOn().map(day -> date(day)).orElse(""))
                        .components(
                                "responses",
                                text("consultation.responses"),
                                row -> new Span(text("consultation.handled.of", row.handled(), row.responses())))
                        .sortable("title", "number", "state", "closes")
                        .choice(
                                STATE,
                                text("consultation.field.state"),
                                Arrays.stream(ConsultationState.values())
                                        .map(state -> new ListDetail.Option(
                                                state.name(), ConstantWords.of("consultation.state", state)))
                                        .toList())
                        .archive());
    }

    private final class Rows implements ListRows<ConsultationRow> {

        @Override
        public List<ConsultationRow> rows(ListRequest request) {
            return consultations
                    .list(
                            filter(request),
                            order(request),
                            new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                    .items();
        }

        @Override
        public int count(ListRequest request) {
            return consultations
                    .list(filter(request), order(request), new Slice(0, 1))
                    .total();
        }

        private static Consultations.Filter filter(ListRequest request) {
            return new Consultations.Filter(
                    request.words(),
                    Arrays.stream(ConsultationState.values())
                            .filter(state ->
                                    state.name().equals(request.choices().get(STATE)))
                            .findFirst()
                            .map(Set::of)
                            .orElse(Set.of()),
                    request.archived());
        }

        private static Order<Consultations.Sort> order(ListRequest request) {
            return request.sort().stream()
                    .findFirst()
                    .flatMap(sort -> Arrays.stream(Consultations.Sort.values())
                            .filter(column -> column.name().equalsIgnoreCase(sort.key()))
                            .findFirst()
                            .map(column -> new Order<>(column, sort.descending())))
                    .orElse(Order.descending(Consultations.Sort.NUMBER));
        }
    }
}
