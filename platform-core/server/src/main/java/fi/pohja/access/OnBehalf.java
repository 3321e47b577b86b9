package fi.pohja.access;

import java.util.Optional;

/** Who somebody is, for what the platform does for them while they are not there, such as reminders. */
public interface OnBehalf {

    /**
     * The active user of the bound tenant, as if signed in; empty for anybody else.
     *
     * @throws DeniedException when somebody is signed in: nobody becomes somebody else
     */
    Optional<SignedIn> of(UserId user);
}
