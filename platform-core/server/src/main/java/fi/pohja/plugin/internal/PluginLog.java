package fi.pohja.plugin.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** A plugin's logger: ours under another name. Not made by the JDK's finder, which would keep it by the plugin's module. */
final class PluginLog implements System.Logger {

    private final Logger log;

    PluginLog(Logger log) {
        this.log = log;
    }

    @Override
    public String getName() {
        return log.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return level != Level.OFF && log.isEnabledForLevel(ours(level));
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
        if (isLoggable(level)) {
            // What is thrown is written at once as text: an appender that keeps events would keep the plugin's classes.
            log.atLevel(ours(level)).log("{}{}", message, thrown == null ? "" : "\n" + Traces.text(thrown));
        }
    }

    @Override
    public void log(
            Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String format,
            @Nullable Object @Nullable ... values) {
        if (isLoggable(level)) {
            boolean plain = values == null || values.length == 0 || format == null;
            log.atLevel(ours(level)).log(plain ? String.valueOf(format) : MessageFormat.format(format, values));
        }
    }

    private static org.slf4j.event.Level ours(Level level) {
        return switch (level) {
            case ALL, TRACE -> org.slf4j.event.Level.TRACE;
            case DEBUG -> org.slf4j.event.Level.DEBUG;
            case INFO -> org.slf4j.event.Level.INFO;
            case WARNING -> org.slf4j.event.Level.WARN;
            case ERROR, OFF -> org.slf4j.event.Level.ERROR;
        };
    }
}
