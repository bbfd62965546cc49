package org.yoyohub.samples.partners;

import java.time.LocalDate;
import java.util.List;
import org.yoyohub.samples.world.ExceptionRule;
import org.yoyohub.samples.world.Rules;

/** Sends what the municipality gives (H_081-002) and to whom not (H_081-008), when it changes. */
final class SettingsDesk {
  private static final String SETTINGS = "H_081-002-FORM";
  private static final String EXCEPTIONS = "H_081-008-FORM";

  private final FormDesk forms;
  private final Rules rules;

  SettingsDesk(FormDesk forms, Rules rules) {
    this.forms = forms;
    this.rules = rules;
  }

  void work(LocalDate day) {
    if (rules.changeOn(day)) {
      forms.send(SETTINGS, day, rules.numbers().keySet().stream().map(n -> row(n, day)).toList());
    }
    if (rules.exceptionsChangeOn(day)) {
      forms.send(EXCEPTIONS, day, rules.exceptionsOn(day).stream().map(this::row).toList());
    }
  }

  private List<String> row(String number, LocalDate day) {
    return List.of(number, "見本の予防接種", rules.isOn(number, day) ? "1" : "0");
  }

  private List<String> row(ExceptionRule rule) {
    return List.of(
        rule.ruleNumber(),
        rule.vaccinationNumber(),
        rule.subjectNumber(),
        rule.category(),
        rule.residentStatus(),
        rule.bornFrom(),
        rule.bornUntil());
  }
}
