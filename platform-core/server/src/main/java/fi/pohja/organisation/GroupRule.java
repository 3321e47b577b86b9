package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.util.Optional;

/** How many places of a body a group has: whom members represent, as {@link BodyMember#group} says it. */
public record GroupRule(LocalizedText group, Optional<Integer> least, Optional<Integer> most) {}
