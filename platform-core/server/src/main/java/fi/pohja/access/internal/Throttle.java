package fi.pohja.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Makes guessing slow. After four failures of one username from one address each further attempt is looked at only
 * after a pause, which doubles from one second to fifteen minutes; a day without failures forgets them. Other addresses
 * are not held up, so nobody can lock somebody else out.
 *
 * @param table where failures are counted, by username and address
 */
record Throttle(
        Table<?> table, Field<String> username, Field<String> address, Field<Integer> failures, Field<Instant> lastAt) {

    private static final int FREE = 4;
    private static final int LONGEST_PAUSE_SECONDS = 900;
    private static final Duration FORGET = Duration.ofDays(1);
    private static final int LONGEST = 100;

    /**
     * What becomes of an attempt.
     *
     * @param delay how long to wait before the next one is looked at; zero when this one is
     * @param failures how many came before this one
     */
    record Attempt(Duration delay, int failures) {
        boolean refused() {
            return delay.isPositive();
        }

        /** Whether somebody should know: at the first pause, and ever more seldom after it. */
        boolean worthNoting() {
            return failures == FREE || failures == FREE * 10 || failures == FREE * 100;
        }
    }

    /** What is typed as a username, as it is compared and counted. */
    static String normal(String username) {
        String stripped = username.strip().toLowerCase(Locale.ROOT);
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }

    /**
     * Counts the attempt as a failure beforehand, so that many at once cannot slip through; {@link #succeeded} takes it
     * back. To be committed before the password is looked at.
     */
    Attempt begin(DSLContext sql, String user, String from, Instant now) {
        sql.insertInto(table)
                .columns(username, address, failures, lastAt)
                .values(user, from, 0, now)
                .onConflictDoNothing()
                .execute();
        Record row = sql.select(failures, lastAt)
                .from(table)
                .where(username.eq(user), address.eq(from))
                .forUpdate()
                .fetchSingle();
        Instant last = row.get(lastAt);
        int before = now.isAfter(last.plus(FORGET)) ? 0 : row.get(failures);
        Duration wait = Duration.between(now, last.plus(pause(before)));
        // The database keeps microseconds and may round up: without a pause there is nothing to compare.
        if (before >= FREE && wait.isPositive()) {
            return new Attempt(wait, before);
        }
        sql.update(table)
                .set(failures, before + 1)
                .set(lastAt, now)
                .where(username.eq(user), address.eq(from))
                .execute();
        return new Attempt(Duration.ZERO, before);
    }

    void succeeded(DSLContext sql, String user, String from) {
        sql.deleteFrom(table).where(username.eq(user), address.eq(from)).execute();
    }

    void forgetOld(DSLContext sql, Instant now) {
        sql.deleteFrom(table).where(lastAt.lt(now.minus(FORGET))).execute();
    }

    private static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE, 10);
        return Duration.ofSeconds(Math.min(1L << doublings, LONGEST_PAUSE_SECONDS));
    }
}
