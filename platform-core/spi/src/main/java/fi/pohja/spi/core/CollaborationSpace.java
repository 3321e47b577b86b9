package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * A space the tenant belongs to. Since 1.2.
 *
 * @param kind such as {@code OT_AREA}, {@code COLLABORATIVE_AREA}, {@code BORDER_AREA}, {@code JOINT_PROJECT}; others may
 *     come
 * @param members those that belong to it now, the tenant itself among them, by name
 */
public record CollaborationSpace(UUID id, String kind, LocalizedText name, List<Member> members) {

    public CollaborationSpace {
        members = List.copyOf(members);
    }

    /** Whether a tenant belongs to it now. */
    public boolean has(String tenant) {
        return members.stream().anyMatch(member -> member.tenant().equals(tenant));
    }

    /**
     * A tenant as others see it.
     *
     * @param tenant its name for machines, such as {@code lappi}
     */
    public record Member(String tenant, LocalizedText name) {}
}
