package fi.pohja.web.job;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import fi.pohja.job.Job;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Slice;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.shell.RecordAddress;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** One's own long work, the newest first. */
@Prototype
@Route(value = "jobs", layout = MainLayout.class)
public class JobsView extends Div {

    private static final int SHOWN = 100;

    private final transient Jobs jobs;
    private final Div place = new Div();

    JobsView(Jobs jobs) {
        this.jobs = jobs;
        add(new PageHeader(text("job.title")).lead(text("job.lead")), place);
        read();
    }

    private void read() {
        place.removeAll();
        List<Job> mine = jobs.mine(new Slice(0, SHOWN)).items();
        if (mine.isEmpty()) {
            place.add(new EmptyState(Icon.CLOCK, text("job.none")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("job-list");
        mine.forEach(job -> list.add(item(job)));
        place.add(list);
    }

    private ListItem item(Job job) {
        H2 name = new H2(text("job." + job.kind()) + (job.label().isEmpty() ? "" : ": " + job.label()));
        Div head = new Div(name, JobProgress.badge(job.state()));
        head.addClassName("job-head");
        Span when = new Span(moment(job.createdAt()));
        when.addClassName("quiet");
        ListItem item = new ListItem(head, when);
        item.addClassName("card");
        if (!job.state().ended()) {
            item.add(new JobProgress(jobs, job.id(), ended -> read()));
            return item;
        }
        String outcome = JobProgress.outcome(job);
        if (!outcome.isEmpty()) {
            item.add(new Span(outcome));
        }
        job.result()
                .flatMap(result -> result.subject())
                .flatMap(RecordAddress::of)
                .ifPresent(address -> item.add(new Anchor(address, text("job.open"))));
        JobProgress.files(jobs, job).forEach(item::add);
        return item;
    }
}
