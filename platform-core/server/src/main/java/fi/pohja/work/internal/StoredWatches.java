package fi.pohja.work.internal;

import static fi.pohja.schema.tenant.Tables.WATCH;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.tenancy.Database;
import fi.pohja.work.Watches;
import jakarta.inject.Singleton;
import org.jooq.Condition;

@Singleton
final class StoredWatches implements Watches {

    private final Database database;

    StoredWatches(Database database) {
        this.database = database;
    }

    @Override
    public boolean watching(Subject subject) {
        SignedIn.require(Permission.READ);
        Condition own = own(subject);
        return database.read(sql -> sql.fetchExists(WATCH, own));
    }

    @Override
    public void watch(Subject subject) {
        SignedIn.require(Permission.READ);
        SignedIn user = SignedIn.current();
        database.change(sql -> sql.insertInto(WATCH)
                .set(WATCH.USER_ID, user.user().value())
                .set(WATCH.SUBJECT_TYPE, subject.type())
                .set(WATCH.SUBJECT_ID, subject.id())
                .onConflictDoNothing()
                .execute());
    }

    @Override
    public void unwatch(Subject subject) {
        SignedIn.require(Permission.READ);
        Condition own = own(subject);
        database.change(sql -> sql.deleteFrom(WATCH).where(own).execute());
    }

    private static Condition own(Subject subject) {
        return WATCH.USER_ID
                .eq(SignedIn.current().user().value())
                .and(WATCH.SUBJECT_TYPE.eq(subject.type()))
                .and(WATCH.SUBJECT_ID.eq(subject.id()));
    }
}
