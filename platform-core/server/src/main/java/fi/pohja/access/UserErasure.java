package fi.pohja.access;

/** A bean of every feature that keeps rows of a person, such as drafts. */
public interface UserErasure {

    /** Deletes what the feature keeps of the user; called in the transaction that erases the account. */
    void erase(UserId user);
}
