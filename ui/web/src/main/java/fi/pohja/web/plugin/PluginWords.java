package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.access.Role;
import fi.pohja.plugin.Fault;
import fi.pohja.plugin.Offer;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.SignatureStatus;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.spi.Capability;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.page.FaultPlace;
import fi.pohja.web.pattern.StateBadge;
import fi.pohja.web.pattern.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Plugins' states, kinds and faults in words. */
final class PluginWords {

    private PluginWords() {}

    /** Where a plugin stands here; what is wrong with it on the platform goes before what is meant here. */
    static StateBadge badge(TenantPlugin plugin) {
        if (plugin.platform() != PluginState.STARTED) {
            return new StateBadge(text("plugin.state." + plugin.platform()), tone(plugin.platform()));
        }
        return new StateBadge(text("plugin.tenant." + plugin.state()), tone(plugin.state()));
    }

    private static Tone tone(PluginState state) {
        return switch (state) {
            case STARTED -> Tone.SUCCESS;
            case INSTALLED -> Tone.INFO;
            case STOPPED -> Tone.NEUTRAL;
            case INCOMPATIBLE, FAILED -> Tone.DANGER;
        };
    }

    private static Tone tone(TenantPluginState state) {
        return switch (state) {
            case ON -> Tone.SUCCESS;
            case OFF -> Tone.NEUTRAL;
            case MIGRATING -> Tone.INFO;
            case SUSPENDED -> Tone.WARNING;
            case FAILED -> Tone.DANGER;
        };
    }

    static StateBadge badge(SignatureStatus signature) {
        return new StateBadge(
                text("plugin.signature." + signature),
                switch (signature) {
                    case SIGNED -> Tone.SUCCESS;
                    case UNSIGNED, UNKNOWN_KEY -> Tone.WARNING;
                    case MODIFIED, INVALID -> Tone.DANGER;
                });
    }

    static String capability(Capability capability) {
        return text("capability." + capability);
    }

    /** In the order they are declared in. */
    static List<Capability> sorted(java.util.Collection<Capability> capabilities) {
        return capabilities.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** The core's roles by name, in their order. */
    static List<String> roles() {
        return Stream.of(Role.values()).map(Role::name).toList();
    }

    static String role(String name) {
        return text("role." + name);
    }

    /** What happened and where, in one sentence: "Kortti ”Pyynnöt”: kesti liian kauan". */
    static String sentence(Fault fault, Offer offer) {
        return text("plugin.fault." + fault.code(), FaultPlace.in(fault.contribution(), offer, Wording::text));
    }
}
