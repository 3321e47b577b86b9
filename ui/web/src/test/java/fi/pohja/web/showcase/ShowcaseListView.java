package fi.pohja.web.showcase;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.euros;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.ListDetail;
import fi.pohja.web.pattern.ListRequest;
import fi.pohja.web.pattern.ListRows;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Requires;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** List and detail, with 10,000 rows. */
@Prototype
@Requires(property = "pohja.showcase", value = "true")
@Route(value = "showcase/list", layout = MainLayout.class)
public class ShowcaseListView extends Div {

    /** What was done with the action of several rows. */
    static final List<ShowcaseProject> DONE = new ArrayList<>();

    ShowcaseListView() {
        PageHeader header = new PageHeader(text("showcase.list")).lead(text("showcase.lead"));
        header.primary(text("showcase.add"), Icon.PLUS, () -> {
            throw new IllegalStateException("The showcase adds nothing");
        });
        add(
                header,
                new ListDetail<>(text("showcase.list"), new Rows(), new EmptyState(Icon.PROJECT, text("showcase.lead")))
                        .link("name", text("showcase.name"), ShowcaseProject::name, row -> "showcase/record")
                        .components("state", text("showcase.state"), row -> new StateBadge(row.state(), row.tone()))
                        .column("owner", text("showcase.owner"), ShowcaseProject::owner)
                        .numbers("start", text("showcase.start"), row -> date(row.start()))
                        .numbers("budget", text("showcase.budget"), row -> euros(row.budget()))
                        .hidden("start")
                        .sortable("name", "budget")
                        .choice(
                                "owner",
                                text("showcase.owner"),
                                List.of(new ListDetail.Option("Inari", "Inari"), new ListDetail.Option("Oulu", "Oulu")))
                        .beside(row -> new Div(new H2(row.name()), new Paragraph(row.owner())))
                        .action(Icon.WATCH, text("record.watch"), DONE::addAll));
    }

    private static final class Rows implements ListRows<ShowcaseProject> {

        private static final List<ShowcaseProject> ALL = ShowcaseProject.many(10_000);

        @Override
        public List<ShowcaseProject> rows(ListRequest request) {
            Stream<ShowcaseProject> found = matching(request);
            for (ListRequest.Sort sort : request.sort()) {
                Comparator<ShowcaseProject> order = sort.key().equals("budget")
                        ? Comparator.comparing(ShowcaseProject::budget)
                        : Comparator.comparing(ShowcaseProject::name);
                found = found.sorted(sort.descending() ? order.reversed() : order);
            }
            return found.skip(request.offset()).limit(request.limit()).toList();
        }

        @Override
        public int count(ListRequest request) {
            return (int) matching(request).count();
        }

        private static Stream<ShowcaseProject> matching(ListRequest request) {
            String owner = request.choices().getOrDefault("owner", "");
            return ALL.stream()
                    .filter(row -> row.matches(request.words()))
                    .filter(row -> owner.isEmpty() || row.owner().equals(owner));
        }
    }
}
