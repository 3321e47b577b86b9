package fi.pohja.plugin.internal;

import fi.pohja.plugin.Fault;
import fi.pohja.plugin.FaultId;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What a call that did not end well is answered with: whose turn it is, and what is noted and counted. */
@Singleton
final class CallFailures {

    private final Faults faults;

    CallFailures(Faults faults) {
        this.faults = faults;
    }

    /** The call is answered already: this goes nowhere. */
    static <T> Answer<T> overdue() {
        return new Answer.Failed<>(ErrorKind.PLUGIN, "too late", FaultId.next());
    }

    static <T> Answer<T> stopped(String plugin) {
        return new Answer.Failed<>(ErrorKind.EXTERNAL, plugin + " was stopped", FaultId.next());
    }

    <T> Answer<T> late(Faults.Place place, Duration deadline, Watch.Call call) {
        if (call.tooMuch()) {
            return new Answer.Failed<>(ErrorKind.PLUGIN, "used too much memory", FaultId.next());
        }
        String what = "took longer than " + deadline.toMillis() / 1000.0 + " s";
        return new Answer.Failed<>(
                ErrorKind.PLUGIN, what, faults.note(place, ErrorKind.PLUGIN, Fault.Code.LATE, what, "", ""));
    }

    <T> Answer<T> busy(Faults.Place place) {
        FaultId fault = faults.note(
                place, ErrorKind.EXTERNAL, Fault.Code.BUSY, "was not called: all its threads are busy", "", "");
        return new Answer.Failed<>(ErrorKind.PLUGIN, "All threads of the plugin are busy", fault);
    }

    /** Turns what was thrown into an answer, and counts it. */
    <T> Answer.Failed<T> said(Faults.Place place, Throwable thrown) {
        if (thrown instanceof PluginException said) {
            String message = String.valueOf(said.getMessage());
            return switch (said.kind()) {
                case USER -> new Answer.Failed<>(ErrorKind.USER, message, FaultId.next());
                case EXTERNAL ->
                    new Answer.Failed<>(
                            ErrorKind.EXTERNAL,
                            message,
                            faults.note(
                                    place,
                                    ErrorKind.EXTERNAL,
                                    Fault.Code.OUTSIDE,
                                    "could not reach what it needs outside: " + message,
                                    Traces.line(thrown),
                                    Traces.text(thrown)));
                case PLUGIN -> counted(place, Fault.Code.THREW, message, thrown);
            };
        }
        Fault.Code code = switch (thrown) {
            case LinkageError linkage -> Fault.Code.LINKAGE;
            case OutOfMemoryError memory -> Fault.Code.MEMORY;
            default -> Fault.Code.THREW;
        };
        return counted(place, code, "threw " + Traces.line(thrown), thrown);
    }

    private <T> Answer.Failed<T> counted(Faults.Place place, Fault.Code code, String what, Throwable thrown) {
        return new Answer.Failed<>(
                ErrorKind.PLUGIN,
                what,
                faults.note(place, ErrorKind.PLUGIN, code, what, Traces.line(thrown), Traces.text(thrown)));
    }
}
