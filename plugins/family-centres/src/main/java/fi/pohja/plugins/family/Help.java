package fi.pohja.plugins.family;

import fi.pohja.plugins.family.HelpRequest.Outcome;
import fi.pohja.plugins.family.HelpRequests.Move;
import fi.pohja.plugins.family.HelpWork.Item;
import fi.pohja.plugins.family.HelpWork.Meeting;
import fi.pohja.plugins.family.HelpWork.Step;
import fi.pohja.plugins.family.HelpWork.Step.Kind;
import fi.pohja.spi.AuditStep;
import fi.pohja.spi.TenantContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Typed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * From a request for help to its end: contact, meeting of the network, plan, follow-up. Every step is dated and says by which
 * title it was done. All of it needs the permission to handle requests; what is not possible is told to the user.
 */
final class Help {

    private final HelpRequests requests;
    private final HelpWork work;

    Help(HelpRequests requests, HelpWork work) {
        this.requests = requests;
        this.work = work;
    }

    /**
     * Who did something, when, and what was said.
     *
     * @param title never a name
     */
    record Deed(Optional<LocalDate> on, String title, String words) {}

    /** The request, written down as opened; empty when there is none. */
    Optional<HelpRequest> open(TenantContext context, UUID id) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.HANDLE);
        Optional<HelpRequest> found = requests.find(context, id);
        found.filter(request -> work.opened(context, request.id()))
                .ifPresent(request -> context.record(request.audited(Kind.OPENED.name())));
        return found;
    }

    /** Contact was tried and nobody was reached; the promise goes on running. */
    HelpRequest tried(TenantContext context, HelpRequest read, Deed deed) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.HANDLE);
        if (read.state() != HelpState.NEW) {
            throw Typed.fault(context, "help.notNow");
        }
        write(context, read, Kind.TRIED, deed);
        return read;
    }

    /** The family was contacted, on a day between its request and today. */
    HelpRequest contacted(TenantContext context, HelpRequest read, Deed deed) {
        LocalDate on = day(context, read, deed);
        HelpRequest moved = requests.move(
                context, read, new Move(HelpState.CONTACTED, Optional.of(on), Optional.empty(), Optional.empty()));
        write(context, read, Kind.CONTACTED, deed);
        return moved;
    }

    /** Calls the network together; only with the family's consent. */
    HelpRequest meet(
            TenantContext context,
            HelpRequest read,
            Optional<LocalDateTime> at,
            String place,
            List<String> invited,
            Deed deed) {
        if (!read.networkFine()) {
            throw Typed.fault(context, "meeting.noConsent");
        }
        if (at.isEmpty() || invited.isEmpty()) {
            throw Typed.fault(context, "meeting.missing");
        }
        HelpRequest moved = requests.move(context, read, Move.to(HelpState.NETWORK_MEETING));
        work.call(context, read.id(), at.get(), place, invited);
        write(context, read, Kind.MEETING_CALLED, deed);
        return moved;
    }

    /** A meeting was held. */
    void held(TenantContext context, HelpRequest read, Meeting meeting, String agreed, Deed deed) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.HANDLE);
        work.held(context, meeting.id(), agreed);
        write(context, read, Kind.MEETING_HELD, deed);
    }

    /** One more thing is planned. */
    HelpRequest plan(
            TenantContext context, HelpRequest read, String who, String what, Optional<LocalDate> until, Deed deed) {
        HelpRequest moved = requests.move(
                context, read, new Move(HelpState.PLAN, Optional.empty(), read.followUpOn(), Optional.empty()));
        work.plan(context, read.id(), who, what, until);
        write(context, read, Kind.PLANNED, deed);
        return moved;
    }

    /** Something planned was done. */
    void done(TenantContext context, HelpRequest read, Item item, Deed deed) {
        FamilyCentresPlugin.require(context, FamilyCentresPlugin.HANDLE);
        work.done(context, item.id());
        write(context, read, Kind.DONE, deed);
    }

    /**
     * It was asked how things are, or agreed when it will be.
     *
     * @param again when it is asked next; empty when it is not
     */
    HelpRequest followUp(TenantContext context, HelpRequest read, Optional<LocalDate> again, Deed deed) {
        HelpRequest moved =
                requests.move(context, read, new Move(HelpState.FOLLOW_UP, Optional.empty(), again, Optional.empty()));
        write(context, read, Kind.FOLLOWED_UP, deed);
        return moved;
    }

    /** Closes a request; one nobody was contacted about ends only as not reached, withdrawn or guided on. */
    HelpRequest close(TenantContext context, HelpRequest read, Optional<Outcome> outcome, Deed deed) {
        if (outcome.isEmpty() || (read.state() == HelpState.NEW && outcome.get() == Outcome.HELPED)) {
            throw Typed.fault(context, "help.outcome.missing");
        }
        HelpRequest moved =
                requests.move(context, read, new Move(HelpState.CLOSED, Optional.empty(), Optional.empty(), outcome));
        write(context, read, Kind.CLOSED, deed);
        return moved;
    }

    /** Forgets who asked and every word about it, in one step. That there was a request, and what came of it, is still counted. */
    HelpRequest forget(TenantContext context, HelpRequest read, String title) {
        HelpRequest forgotten = forgotten(context, read, title);
        context.record(read.audited(Kind.FORGOTTEN.name()));
        return forgotten;
    }

    private HelpRequest forgotten(TenantContext context, HelpRequest read, String title) {
        HelpRequest forgotten = requests.forget(context, read);
        work.forget(context, read.id());
        work.step(context, read.id(), new Step(Kind.FORGOTTEN, context.today(), title, ""));
        return forgotten;
    }

    /** Forgets all that were closed before a day; how many. */
    int forgetBefore(TenantContext context, LocalDate day) {
        List<HelpRequest> due = requests.closedBefore(context, day);
        due.forEach(request -> forgotten(context, request, ""));
        if (!due.isEmpty()) {
            // Many in one step.
            context.record(due.getFirst().audited("OLD_FORGOTTEN").with("records", due.size()));
        }
        return due.size();
    }

    private void write(TenantContext context, HelpRequest read, Kind kind, Deed deed) {
        work.step(
                context,
                read.id(),
                new Step(
                        kind,
                        deed.on().orElseGet(context::today),
                        Typed.line(context, deed.title(), HelpWork.LONGEST_TITLE),
                        deed.words()));
        AuditStep done = read.audited(kind.name());
        context.record(deed.words().isBlank() ? done : done.personal("words"));
    }

    private static LocalDate day(TenantContext context, HelpRequest read, Deed deed) {
        LocalDate on = deed.on().orElseGet(context::today);
        LocalDate received = LocalDate.ofInstant(read.receivedAt(), Days.FINLAND);
        if (on.isBefore(received) || on.isAfter(context.today())) {
            throw Typed.fault(context, "help.day.wrong");
        }
        return on;
    }
}
