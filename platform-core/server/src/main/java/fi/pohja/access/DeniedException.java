package fi.pohja.access;

import java.util.Optional;

/** Whoever calls may not do this; nothing was done. The API answers 401 without, 403 with somebody signed in. */
public final class DeniedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Permission> permission;

    public DeniedException(Optional<Permission> permission) {
        super(permission.map(missing -> "Needs the permission " + missing).orElse("Needs sign-in"));
        this.permission = permission;
    }

    /** The missing permission; empty when nobody is signed in. */
    public Optional<Permission> permission() {
        return permission;
    }
}
