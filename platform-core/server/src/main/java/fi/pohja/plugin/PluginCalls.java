package fi.pohja.plugin;

import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.Finding;
import fi.pohja.spi.Importer;
import fi.pohja.spi.PanelContent;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.Progress;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only door to what is contributed. Each call gets a thread of the plugin's own, the tenant and user of the calling
 * thread, a transaction of its own with the plugin's tables first, and a deadline; every failure becomes an answer and is
 * counted, so that one contribution never takes others with it. Any thread, but never within a transaction
 * ({@link IllegalStateException}).
 *
 * <p>Nothing of what a plugin threw leaves this door: the log has it under the fault's id.
 */
public interface PluginCalls {

    /** How long cards, panels, draft rules and public pages may take. */
    Duration SCREEN_DEADLINE = Duration.ofSeconds(2);

    /** What came of a call. */
    sealed interface Answer<T> {

        /**
         * What was answered.
         *
         * @param at when it was made
         */
        record Content<T>(T content, Instant at) implements Answer<T> {}

        /**
         * There is none.
         *
         * @param kind whose turn it is
         * @param message of kind USER a final text for the user, otherwise a sentence for the log
         * @param fault its id in the log and the fault log; of kind USER nothing is logged
         */
        record Failed<T>(ErrorKind kind, String message, FaultId fault) implements Answer<T> {}
    }

    /**
     * Asks a card for its content.
     *
     * @param language the language to answer in
     * @return completes within {@link #SCREEN_DEADLINE}, never with an exception
     * @throws fi.pohja.access.DeniedException when nobody is signed in
     */
    CompletableFuture<Answer<CardContent>> render(Contributed<DashboardCard> card, String language);

    /** Asks a tab for its content; as {@link #render}. */
    <T extends Record> CompletableFuture<Answer<PanelContent>> panel(
            Contributed<EntityPanel<T>> panel, T entity, String language);

    /**
     * Asks every rule of the bound tenant about a draft, side by side, waiting at most {@link #SCREEN_DEADLINE}. Rules
     * that fail are left out and counted.
     */
    <T extends Record> List<Finding> check(Class<T> kind, T draft);

    /** Shows a public page as a visitor; waits. */
    Answer<PublicContent> show(Contributed<PublicPage> page, PublicPage.Request request, String language);

    /** Sends a form of a public page as a visitor; waits. */
    Answer<PublicContent> submit(Contributed<PublicPage> page, PublicPage.Sent form, String language);

    /** Writes a file as whoever is signed in; waits. */
    Answer<Boolean> export(Contributed<Exporter> exporter, OutputStream out, Progress progress, String language);

    /** Reads a file as whoever is signed in; waits. */
    Answer<Importer.Result> read(Contributed<Importer> importer, InputStream in, Progress progress, String language);

    /**
     * Runs code of a page on the calling thread, under the session's lock: making it, its listeners. Watched, not cut
     * off; a failure is counted and thrown on as {@link PageFailedException}.
     *
     * @param contribution such as {@code page/choices}
     */
    <T extends @Nullable Object> T onPage(String plugin, String contribution, Supplier<T> work);

    /**
     * Calls a page's work with a fresh context, on the calling thread, in a transaction of its own.
     *
     * @throws fi.pohja.spi.PluginException as thrown by the work; the caller is the page's own code
     */
    <T extends @Nullable Object> T inPage(
            String plugin, String contribution, String language, Function<TenantContext, T> work);

    /** Counts a failure that was met elsewhere, such as in a listener of an open page. */
    FaultId failed(String plugin, String contribution, Throwable failure);

    /** The code of a page failed. Says nothing of the plugin's own; the log has it under the fault's id. */
    final class PageFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ErrorKind kind;
        private final FaultId fault;

        /**
         * A failure that was counted.
         *
         * @param message of kind USER a final text for the user
         */
        public PageFailedException(ErrorKind kind, String message, FaultId fault) {
            super(message);
            this.kind = kind;
            this.fault = fault;
        }

        /** Whose turn it is. */
        public ErrorKind kind() {
            return kind;
        }

        /** Its id in the log and the fault log. */
        public FaultId fault() {
            return fault;
        }
    }
}
