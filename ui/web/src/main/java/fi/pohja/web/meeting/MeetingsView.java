package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.NewRecord;
import io.micronaut.context.annotation.Prototype;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All meetings and workshops of the tenant. */
@Prototype
@Route(value = Places.MEETINGS, layout = MainLayout.class)
public class MeetingsView extends Div implements BeforeEnterObserver, ListRows<MeetingRow> {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Meetings.Sort> SORTS = Map.of(
            "title", Meetings.Sort.TITLE,
            "day", Meetings.Sort.DAY,
            "kind", Meetings.Sort.KIND,
            "body", Meetings.Sort.BODY,
            "state", Meetings.Sort.STATE,
            "participants", Meetings.Sort.PARTICIPANTS);

    private final transient Meetings meetings;
    private final transient MeetingForm form;

    MeetingsView(Meetings meetings, MeetingForm form) {
        this.meetings = meetings;
        this.form = form;
        PageHeader header = new PageHeader(text("meetings.title"));
        Anchor calendar = new Anchor(Places.CALENDAR, text("meetings.calendar"));
        calendar.addClassName("header-link");
        header.secondary(calendar);
        EmptyState empty = new EmptyState(Icon.CALENDAR, text("meetings.empty"));
        if (Places.arranging()) {
            header.primary(text("meetings.new"), Icon.PLUS, this::create);
            empty.step(text("meetings.new"), this::create);
        }
        add(
                header,
                new ListDetail<>(text("meetings.title"), this, empty)
                        .link(
                                "title",
                                text("meeting.field.title"),
                                row -> words(row.title()),
                                row -> Places.of(row.id()))
                        .column(
                                "day",
                                text("meeting.field.day"),
                                row -> MeetingWords.when(row.day(), row.begins(), row.ends()))
                        .column("kind", text("meeting.field.kind"), row -> ConstantWords.of("meeting.kind", row.kind()))
                        .column(
                                "body",
                                text("meetings.of"),
                                row -> row.body()
                                        .map(body -> words(body.name()))
                                        .or(() -> row.project().map(project -> project.code()))
                                        .or(() -> row.series().map(series -> words(series.name())))
                                        .orElse(""))
                        .column("where", text("meeting.field.place"), MeetingWords::shortly)
                        .components("state", text("meeting.field.state"), row -> MeetingWords.badge(row.state()))
                        .numbers(
                                "participants",
                                text("meeting.field.participants"),
                                row -> MeetingWords.count(row.participants()))
                        .width("day", "7.5rem")
                        .width("kind", "7rem")
                        .width("participants", "8.5rem")
                        .sortable(SORTS.keySet().toArray(String[]::new))
                        .choice("kind", text("meeting.field.kind"), options("meeting.kind", MeetingKind.values()))
                        .choice("state", text("meeting.field.state"), options("meeting.state", MeetingState.values()))
                        .archive());
    }

    private static List<ListDetail.Option> options(String prefix, Enum<?>... constants) {
        return Stream.of(constants)
                .map(constant -> new ListDetail.Option(constant.name(), ConstantWords.of(prefix, constant)))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (NewRecord.wanted(event) && Places.arranging()) {
            create();
        }
    }

    private void create() {
        form.create(MeetingForm.Beginning.nowhere(), made -> UI.getCurrent().navigate(Places.of(made.id())));
    }

    @Override
    public List<MeetingRow> rows(ListRequest request) {
        Order<Meetings.Sort> order = request.sort().stream()
                .findFirst()
                .map(sort -> new Order<>(SORTS.getOrDefault(sort.key(), Meetings.Sort.DAY), sort.descending()))
                .orElse(Order.descending(Meetings.Sort.DAY));
        return meetings.list(
                        filter(request), order, new Slice(request.offset(), Math.clamp(request.limit(), 1, Slice.MOST)))
                .items();
    }

    @Override
    public int count(ListRequest request) {
        return meetings.list(filter(request), Order.ascending(Meetings.Sort.DAY), new Slice(0, 1))
                .total();
    }

    private static Meetings.Filter filter(ListRequest request) {
        return new Meetings.Filter(
                request.words(),
                chosen(request, "kind", MeetingKind.values()),
                chosen(request, "state", MeetingState.values()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                request.archived());
    }

    private static <E extends Enum<E>> Set<E> chosen(ListRequest request, String key, E[] constants) {
        String wanted = request.choices().getOrDefault(key, "");
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(wanted))
                .collect(Collectors.toUnmodifiableSet());
    }
}
