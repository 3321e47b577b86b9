package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.DemoContent;
import fi.pohja.spi.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Experts, a published answer and a question to try consultations with. Everybody in them is made up, and each says so; no
 * name, no place smaller than a region.
 */
final class ConsultationDemo implements DemoContent {

    private final Consultations consultations;
    private final Experts experts;
    private final Knowledge knowledge;

    ConsultationDemo(Consultations consultations, Experts experts, Knowledge knowledge) {
        this.consultations = consultations;
        this.experts = experts;
        this.knowledge = knowledge;
    }

    @Override
    public void enter(TenantContext context) {
        if (consultations.area(context).isEmpty()) {
            return;
        }
        String madeUp = " (" + context.text("demo.madeUp") + ")";
        if (consultations.coordinates(context)) {
            experts.offer(
                    context, "Lastenpsykiatri" + madeUp, Set.of(Topic.SPECIAL_CARE, Topic.NEUROPSYCHIATRY), "suomi");
            experts.offer(context, "Johtava sosiaalityöntekijä" + madeUp, Set.of(), "suomi, ruotsi");
            knowledge.publish(
                    context,
                    "Koulunkäynnin tuki autismikirjon nuorelle" + madeUp,
                    Topic.NEUROPSYCHIATRY,
                    "Miten koulupäivä rakennetaan, kun aistikuorma vie voimat ennen puoltapäivää?",
                    "Kevennetään aamua, sovitaan yksi aikuinen ja paikka, johon voi vetäytyä. Arvioidaan kuuden viikon"
                            + " päästä yhdessä perheen, koulun ja neuropsykiatrisen tiimin kanssa.");
            return;
        }
        experts.offer(
                context,
                (context.tenant().equals("lappi") ? "Saamenkielinen erityistyöntekijä" : "Perhetyön asiantuntija")
                        + madeUp,
                Set.of(),
                context.tenant().equals("lappi") ? "inarinsaame, pohjoissaame, suomi" : "suomi");
        List.of(Topic.FOSTER_CARE).forEach(topic -> ask(context, topic, madeUp));
    }

    private void ask(TenantContext context, Topic topic, String madeUp) {
        consultations.send(
                context,
                new Draft(
                        UUID.randomUUID(),
                        "Lapsiperheiden sosiaalityö" + madeUp,
                        "Esimerkki 1",
                        Optional.of(topic),
                        Urgency.NORMAL,
                        Optional.of(Consent.ANONYMOUS),
                        "Miten sijaishuollossa olevan nuoren yhteydenpito järjestetään, kun välimatkat ovat pitkiä?",
                        "Keksitty esimerkki. Yläkouluikäinen nuori, sijoitettu toiselle paikkakunnalle. Perhe toivoo"
                                + " useampia tapaamisia, matka yhteen suuntaan on yli kolme tuntia.",
                        "",
                        context.now()));
    }
}
