package fi.pohja.bench;

import fi.pohja.tenancy.Database;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** The SQL a feature was seen to send, each statement in one line with its values: what baselines run by bare JDBC. */
final class Statements {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** What reading sends; for a context of its own, which goes on listening. */
    static List<String> ofReading(Database database, Runnable reading) {
        Statements statements = new Statements();
        return database.read(statements.heard(sql -> {
            reading.run();
            return statements.all();
        }));
    }

    /** Listens while work runs in a transaction; for a context of its own, which goes on listening. */
    <T> Function<DSLContext, T> heard(Function<DSLContext, T> work) {
        return sql -> {
            Configuration own = sql.configuration();
            own.set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                private static final long serialVersionUID = 1L;

                @Override
                public void executeStart(ExecuteContext context) {
                    Query query = context.query();
                    if (query != null) {
                        seen.add(DSL.using(own).renderInlined(query).replace('\n', ' '));
                    }
                }
            }));
            return work.apply(sql);
        };
    }

    List<String> all() {
        return List.copyOf(seen);
    }

    /** Those that change rows. */
    List<String> writing() {
        return seen.stream()
                .filter(sql -> !sql.strip().toLowerCase(Locale.ROOT).startsWith("select"))
                .toList();
    }
}
