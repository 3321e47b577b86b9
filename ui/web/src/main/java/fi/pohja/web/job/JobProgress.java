package fi.pohja.web.job;

import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import fi.pohja.job.Job;
import fi.pohja.job.JobFile;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How a job is doing: progress with counts and the time left, a button to cancel, then what came of it. Looks every
 * second while it is shown; the job goes on when it is not.
 */
public final class JobProgress extends Div {

    private static final int LOOK_MILLIS = 1_000;
    private static final int FEW_SECONDS = 5;
    private static final int SECONDS = 60;

    private final transient Jobs jobs;
    private final transient JobId id;
    private final transient Consumer<Job> ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final Button cancel = new Button();
    private transient Optional<Registration> looking = Optional.empty();
    private boolean told;
    private long began = System.nanoTime();
    private int begunAt = -1;

    /** @param ended called once, under the session's lock, when the job has ended */
    public JobProgress(Jobs jobs, JobId id, Consumer<Job> ended) {
        this.jobs = jobs;
        this.id = id;
        this.ended = ended;
        addClassName("job-progress");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", text("job.progress"));
        cancel.setText(text("job.cancel"));
        cancel.addClickListener(click -> Attempt.to(() -> {
            jobs.cancel(id);
            look();
        }));
        Paragraph goesOn = new Paragraph(text("job.goes.on"));
        goesOn.addClassName("quiet");
        add(words, bar, goesOn, cancel);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_MILLIS);
        looking = Optional.of(event.getUI().addPollListener(poll -> look()));
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void stop(UI page) {
        looking.ifPresent(Registration::remove);
        looking = Optional.empty();
        page.setPollInterval(-1);
    }

    private void look() {
        Job job;
        try {
            job = jobs.find(id);
        } catch (NotFoundException somebodyElses) {
            words.setText(text("job.elsewhere"));
            bar.setIndeterminate(true);
            cancel.setVisible(false);
            return;
        }
        if (job.state().ended()) {
            if (!told) {
                told = true;
                getUI().ifPresent(this::stop);
                ended.accept(job);
            }
            return;
        }
        show(job);
    }

    private void show(Job job) {
        cancel.setEnabled(!job.cancelling());
        boolean known = job.total() > 0;
        bar.setIndeterminate(!known);
        if (known) {
            bar.setMax(job.total());
            bar.setValue(Math.min(job.done(), job.total()));
        }
        String step = job.step().isEmpty() ? "" : text(job.step()) + " ";
        words.setText(step
                + (job.cancelling()
                        ? text("job.cancelling")
                        : job.state() == Job.State.WAITING
                                ? text("job.state.WAITING")
                                : known
                                        ? text("job.done.of", whole(job.done()), whole(job.total())) + left(job)
                                        : text("job.state.RUNNING")));
    }

    /** The time left, by the speed so far. */
    private String left(Job job) {
        long now = System.nanoTime();
        if (begunAt < 0 || job.done() < begunAt) {
            begunAt = job.done();
            began = now;
            return "";
        }
        double seconds = (now - began) / 1e9;
        int done = job.done() - begunAt;
        if (done == 0 || seconds < 2) {
            return "";
        }
        long left = Math.round(seconds / done * (job.total() - job.done()));
        if (left < FEW_SECONDS) {
            return "";
        }
        return " · " + (left < 2 * SECONDS ? text("job.left.seconds", left) : text("job.left.minutes", left / SECONDS));
    }

    private static String whole(int count) {
        return number(BigDecimal.valueOf(count));
    }

    /** A job's state as a badge. */
    public static StateBadge badge(Job.State state) {
        return new StateBadge(
                text("job.state." + state),
                switch (state) {
                    case WAITING -> Tone.NEUTRAL;
                    case RUNNING -> Tone.INFO;
                    case DONE -> Tone.SUCCESS;
                    case CANCELLED, INTERRUPTED -> Tone.WARNING;
                    case FAILED -> Tone.DANGER;
                });
    }

    /** What came of a job that has ended, in a sentence. */
    public static String outcome(Job job) {
        if (!job.refusal().isEmpty()) {
            return Faults.sentences(new InvalidException(job.refusal()));
        }
        if (job.failure().isPresent()) {
            return text("job.failed", job.failure().get());
        }
        return job.result()
                .map(result -> result.counts().entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count -> whole(count.getValue()) + " " + text("job.count." + count.getKey()))
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    /** Links to the files a job made. */
    public static List<Anchor> files(Jobs jobs, Job job) {
        return job.files().stream().map(file -> file(jobs, job, file)).toList();
    }

    private static Anchor file(Jobs jobs, Job job, JobFile file) {
        return new Anchor(
                download -> {
                    JobFile.Opened opened = jobs.open(job.id(), file.id());
                    download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    download.getResponse().setHeader("Cache-Control", "private, no-store");
                    download.setContentType(file.mediaType());
                    download.setContentLength(file.size());
                    download.setFileName(file.fileName());
                    opened.content().transferTo(download.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                file.fileName());
    }
}
