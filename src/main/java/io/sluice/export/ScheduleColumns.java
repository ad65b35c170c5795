package io.sluice.export;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A {@link Schedule} in columns, of which each kind fills those that it has. */
@Embeddable
public class ScheduleColumns {

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Column(name = "every_hours")
  private Integer everyHours;

  @Column(name = "start_date")
  private LocalDate startDate;

  Schedule read() {
    return switch (frequency) {
      case ONE_TIME -> new Schedule.Once(new DayRange(from, to));
      case RECURRING -> new Schedule.Every(everyHours, startDate);
      case LIVE -> new Schedule.Live();
    };
  }

  void write(Schedule schedule) {
    ScheduleFields fields = ScheduleFields.of(schedule);
    frequency = fields.frequency();
    from = fields.from();
    to = fields.to();
    everyHours = fields.everyHours();
    startDate = fields.startDate();
  }
}
