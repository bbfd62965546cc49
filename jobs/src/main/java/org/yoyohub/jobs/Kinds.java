package org.yoyohub.jobs;

import java.util.List;
import org.yoyohub.jobs.application.Application;
import org.yoyohub.jobs.entitlement.FeedRequest;
import org.yoyohub.jobs.entitlement.StaffForm;
import org.yoyohub.jobs.hall.Hall;
import org.yoyohub.jobs.master.MasterForms;
import org.yoyohub.jobs.pmhkey.KeyAnswers;
import org.yoyohub.jobs.pmhkey.KeyRules;
import org.yoyohub.jobs.pmhkey.PseudonymAnswers;
import org.yoyohub.jobs.subject.SubjectApplication;

/** What the interfaces do with their rows: each kind of a contract's line "apply" is one here. */
public final class Kinds {
  private Kinds() {}

  public static List<Application> all(Hall hall) {
    return all(hall, KeyRules.USUAL);
  }

  public static List<Application> all(Hall hall, KeyRules rules) {
    return List.of(
        new SubjectApplication(hall),
        new KeyAnswers(hall, rules),
        new PseudonymAnswers(hall),
        new StaffForm(hall),
        new FeedRequest(hall),
        new MasterForms(hall));
  }
}
