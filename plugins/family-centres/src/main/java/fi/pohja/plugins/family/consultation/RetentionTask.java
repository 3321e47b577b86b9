package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.spi.SettingsType;
import fi.pohja.spi.TenantContext;
import java.time.LocalDate;
import java.time.LocalTime;

/** Keeps what is counted, then forgets drafts and the words of old consultations, as the settings say. */
final class RetentionTask implements ScheduledTask {

    private final Consultations consultations;
    private final Drafts drafts;
    private final Volumes volumes;
    private final SettingsType<ConsultationSettings> settings;

    RetentionTask(
            Consultations consultations, Drafts drafts, Volumes volumes, SettingsType<ConsultationSettings> settings) {
        this.consultations = consultations;
        this.drafts = drafts;
        this.volumes = volumes;
        this.settings = settings;
    }

    @Override
    public String id() {
        return "consultation-retention";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 50));
    }

    @Override
    public void run(TenantContext context) {
        LocalDate today = context.today();
        volumes.note(context);
        ConsultationSettings now = context.settings(settings);
        drafts.deleteBefore(context, today.minusDays(now.draftDays()));
        consultations.forgetBefore(context, today.minusYears(now.keepYears()));
    }
}
