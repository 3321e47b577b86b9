package fi.pohja.plugin.internal;

import fi.pohja.spi.TenantContext;
import fi.pohja.tenancy.Database;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Runs contributions' work as its caller, with a context of its own, in a transaction of its own. */
@Singleton
final class CallTransactions {

    private final Database database;
    private final CallContext.Means means;

    CallTransactions(
            Database database,
            Clock clock,
            Texts texts,
            StoredPluginSettings settings,
            Registry registry,
            Doors doors,
            RecordedSteps steps) {
        this.database = database;
        this.means = new CallContext.Means(clock, texts, settings, registry, doors, steps);
    }

    /** Whether this thread is within a transaction: no contribution is called then. */
    boolean within() {
        return database.writing();
    }

    /** Runs work with a context in a transaction of its own; the core's work without, since features begin theirs. */
    <T extends @Nullable Object> T run(
            @Nullable Running running,
            Caller caller,
            String language,
            boolean reads,
            Supplier<Duration> left,
            InContext<T> work,
            BooleanSupplier late) {
        try {
            return caller.<T>call(() -> {
                if (running == null) {
                    return called(new CallContext(means, null, caller, language, null, left), work, late);
                }
                Function<DSLContext, T> inside =
                        sql -> called(new CallContext(means, running, caller, language, sql, left), work, late);
                return reads ? database.<T>read(inside) : database.<T>write(inside);
            });
        } catch (RolledBack rolledBack) {
            Throwable cause = rolledBack.thrown;
            switch (cause) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case IOException failed -> throw new UncheckedIOException(failed);
                default -> throw new IllegalStateException(cause);
            }
        }
    }

    interface InContext<T extends @Nullable Object> {
        T apply(TenantContext context) throws Exception;
    }

    private static <T extends @Nullable Object> T called(CallContext context, InContext<T> work, BooleanSupplier late) {
        try {
            T result = work.apply(context);
            if (late.getAsBoolean()) {
                throw new TooLate();
            }
            context.tidy();
            return result;
        } catch (Exception | Error thrown) {
            throw new RolledBack(thrown);
        } finally {
            context.end();
        }
    }

    /** Carries what was thrown out of the transaction, so that nothing on the way keeps or prints a plugin's classes. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Throwable thrown;

        RolledBack(Throwable thrown) {
            super(null, null, false, false);
            this.thrown = thrown;
        }
    }

    /** The deadline passed while the work was at it: what it did is rolled back. */
    static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLate() {
            super(null, null, false, false);
        }
    }

    /** An importer found errors: everything is rolled back, the findings are shown. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object result;

        Rejected(Object result) {
            super(null, null, false, false);
            this.result = result;
        }

        Object result() {
            return result;
        }
    }
}
