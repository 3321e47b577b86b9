package fi.pohja.plugin.internal;

import fi.pohja.spi.Capability;
import fi.pohja.spi.core.Collaboration;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.spi.core.SharedRecordId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The door to other tenants, for calls that may use it. */
record GuardedCollaboration(CallContext call, Collaboration inside) implements Collaboration {

    private <T> T through(Supplier<T> work) {
        return call.through(Capability.SHARE_RECORDS, work);
    }

    @Override
    public List<CollaborationSpace> spaces() {
        return through(inside::spaces);
    }

    @Override
    public SharedRecord share(SharedRecord.Draft draft) {
        return through(() -> inside.share(draft));
    }

    @Override
    public List<SharedRecord> list(String kind) {
        return through(() -> inside.list(kind));
    }

    @Override
    public Optional<SharedRecord> find(SharedRecordId id) {
        return through(() -> inside.find(id));
    }

    @Override
    public SharedRecord.Opened read(SharedRecordId id) {
        return through(() -> inside.read(id));
    }

    @Override
    public SharedRecord add(SharedRecordId id, SharedRecord.EntryDraft draft) {
        return through(() -> inside.add(id, draft));
    }

    @Override
    public SharedRecord bringIn(SharedRecordId id, String tenant, SharedRecord.Rights rights) {
        return through(() -> inside.bringIn(id, tenant, rights));
    }

    @Override
    public void revoke(SharedRecordId id) {
        through(() -> {
            inside.revoke(id);
            return true;
        });
    }

    @Override
    public void erase(SharedRecordId id) {
        through(() -> {
            inside.erase(id);
            return true;
        });
    }

    @Override
    public List<SharedRecord.Reading> readings(SharedRecordId id) {
        return through(() -> inside.readings(id));
    }
}
