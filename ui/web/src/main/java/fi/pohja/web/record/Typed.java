package fi.pohja.web.record;

import java.util.function.Consumer;

/** A field of a form, to be asked for what is in it. */
public interface Typed<V> {

    /** What is typed now. */
    V value();

    /** Puts a value in, as if it had been typed. */
    void type(V value);

    /**
     * As {@link #type}, into a field of text, as long as the reader still sees what it holds now: what they have typed since
     * stays, however slow the line. It is the field's value once the browser has said so.
     */
    void offer(V value);

    /** Is told of every other value from now on, typed or put in. */
    Typed<V> follow(Consumer<V> follower);

    /** Explains the field, under it. */
    Typed<V> help(String words);
}
