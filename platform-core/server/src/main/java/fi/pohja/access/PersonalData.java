package fi.pohja.access;

import java.util.List;
import java.util.Map;

/** What a feature keeps of a person beside the account, such as drafts: a bean of every feature that keeps such rows. */
public interface PersonalData {

    /** One row, for people to read: column names in their order with what they hold; empty columns are left out. */
    record Kept(String table, Map<String, String> row) {}

    /** What is kept of the user; called in a transaction of the user's own tenant. */
    List<Kept> of(UserId user);

    /** Deletes it, or takes the name off what others need; called in the transaction that erases the account. */
    void erase(UserId user);
}
