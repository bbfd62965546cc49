package org.yoyohub.formats.codes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yoyohub.formats.chars.Characters;
import org.yoyohub.formats.finding.FindingCode;

/** The checks that a contract may name for an item. */
public final class ItemChecks {
  private ItemChecks() {}

  /** The check of a contract's {@code check:}; empty when there is none of the name. */
  public static Optional<ItemCheck> named(String name) {
    return Optional.ofNullable(find(name));
  }

  private static @Nullable ItemCheck find(String name) {
    return switch (name) {
      case "my-number" -> MyNumber::judge;
      case "juminhyo" -> ResidentCode::judge;
      case "municipality" -> MunicipalityCode::judge;
      case "medical-institution" -> MedicalInstitutionCode::judge;
      case "insurer" -> InsurerNumber::judge;
      case "public-payer" -> InsurerNumber::judgePublicPayer;
      case "recipient" -> InsurerNumber::judgeRecipient;
      case "gtin" -> Gtin::judge;
      case "atena" -> AddressNumber::judge;
      case "branch" -> PlainCodes::judgeBranch;
      case "postal-code" -> PlainCodes::judgePostalCode;
      case "ticket" -> PlainCodes::judgeTicket;
      case "bank" -> PlainCodes::judgeBank;
      case "bank-branch" -> PlainCodes::judgeBankBranch;
      case "kana" -> value -> Characters.isFullWidthKana(value) ? null : FindingCode.I002;
      default -> null;
    };
  }
}
