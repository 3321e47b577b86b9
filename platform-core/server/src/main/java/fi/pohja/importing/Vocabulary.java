package fi.pohja.importing;

import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words for constants, as people write them into spreadsheets. Any thread. */
@Singleton
public final class Vocabulary {

    private final Texts texts;

    Vocabulary(Texts texts) {
        this.texts = texts;
    }

    /**
     * What each word means, for {@link ImportRow#word}: the constants' names for people in Finnish, Swedish and English,
     * and the constants themselves.
     *
     * @param prefix of the texts' keys, such as {@code measure.state.}
     */
    public <E extends Enum<E>> Map<String, E> of(String prefix, Class<E> type) {
        Map<String, E> words = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
            for (String language : Texts.COMPLETE) {
                texts.find(language, prefix + constant.name())
                        .ifPresent(name -> words.put(name.toLowerCase(Locale.ROOT), constant));
            }
        }
        return words;
    }
}
