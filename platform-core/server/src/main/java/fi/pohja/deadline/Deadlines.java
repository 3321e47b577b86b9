package fi.pohja.deadline;

import java.util.List;

/** Everything due for whoever is signed in. */
public interface Deadlines {

    /** Days ahead that are told of. */
    int DAYS_AHEAD = 60;

    /** What is late or due within {@link #DAYS_AHEAD}, the earliest first; needs READ. */
    List<Deadline> mine();
}
