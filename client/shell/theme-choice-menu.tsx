import { useMessages } from "../locales/use-messages.ts";
import { MenuButton } from "../parts/menu.tsx";
import { chooseTheme, type ThemeChoice, themeChoices, useThemeChoice } from "./theme.ts";

const labels = { system: "shell.themeSystem", light: "shell.themeLight", dark: "shell.themeDark" } as const;

export function ThemeChoiceMenu() {
  const { t } = useMessages();
  const chosen = useThemeChoice();
  return (
    <MenuButton
      className="button button-quiet"
      accessibleLabel={`${t("shell.theme")}: ${t(labels[chosen])}`}
      choices={themeChoices.map((choice) => ({ id: choice, label: t(labels[choice]) }))}
      chosen={chosen}
      onChoose={(id) => chooseTheme(id as ThemeChoice)}
    >
      {t("shell.theme")}
    </MenuButton>
  );
}
