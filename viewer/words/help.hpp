#pragma once
#include <array>
#include <utility>

#include "viewer/words/both.hpp"

/// Words of the help.
namespace downline::viewer::words {

inline constexpr Words help = both("Help", "Aide");
inline constexpr Words help_hint = both("First steps and keys (F1)", "Premiers pas et touches (F1)");
inline constexpr Words first_steps = both("First steps", "Premiers pas");
inline constexpr std::array<Words, 4> steps{
    both("1. Choose what to start from, or slide the strategic position between the two strategies.",
         "1. Choisissez d'où partir, ou faites glisser la position stratégique entre les deux stratégies."),
    both("2. Move one of the twelve levers, or click its value and type one. The sentence above and every picture follow; what is not "
         "yet of this setting is pale. The tick on a track is where you started.",
         "2. Déplacez un des douze leviers, ou cliquez sur sa valeur pour la saisir. La phrase du haut et toutes les images suivent ; ce "
         "qui n'est pas encore de ce réglage est pâle. Le repère sur la piste est votre point de départ."),
    both("3. Keep a setting as A, B or C and compare it; look at the network member by member; find every other parameter in the "
         "laboratory.",
         "3. Gardez un réglage en A, B ou C et comparez-le ; regardez le réseau membre par membre ; trouvez tous les autres paramètres "
         "au laboratoire."),
    both("4. Point at a name or a picture, or go to a control with Tab, to read what it means.",
         "4. Pointez un nom ou une image, ou allez à un réglage avec Tab, pour lire ce qu'il signifie.")};
inline constexpr Words keys = both("Keys", "Touches");
inline constexpr std::array<std::pair<Words, Words>, 15> key_rows{{
    {both("1 – 4", "1 – 4"), both("screens", "écrans")},
    {both("Tab, Shift+Tab", "Tab, Maj+Tab"), both("next and previous control", "réglage suivant, précédent")},
    {both("← →", "← →"),
     both("move a lever; with Shift ten steps, with Ctrl a tenth", "déplacer un levier ; avec Maj dix pas, avec Ctrl un dixième")},
    {both("Enter", "Entrée"), both("type a value, press a button, open a list", "saisir une valeur, presser un bouton, ouvrir une liste")},
    {both("Backspace", "Retour arrière"), both("the lever back to where it started", "le levier à son point de départ")},
    {both("A B C", "A B C"), both("keep the setting; with Shift bring it back", "garder le réglage ; avec Maj le rappeler")},
    {both("Ctrl+Z, Ctrl+Y", "Ctrl+Z, Ctrl+Y"), both("undo, redo", "annuler, rétablir")},
    {both("Ctrl+O", "Ctrl+O"), both("open a scenario or a result", "ouvrir un scénario ou un résultat")},
    {both("Ctrl+S, Ctrl+E", "Ctrl+S, Ctrl+E"), both("save the scenario, export the picture", "enregistrer le scénario, exporter l'image")},
    {both("Ctrl + − 0", "Ctrl + − 0"), both("size of the interface, 80 to 200 %", "taille de l'interface, de 80 à 200 %")},
    {both("F2, F3, F5", "F2, F3, F5"), both("language, theme, present", "langue, thème, présenter")},
    {both("Space", "Espace"), both("play the weeks of the network", "faire défiler les semaines du réseau")},
    {both(", .", ", ."), both("a week back, a week on", "une semaine avant, après")},
    {both("→", "→"), both("into the team that is chosen in the network", "dans l'équipe choisie du réseau")},
    {both("Esc", "Échap"), both("closes, goes one team up, ends presenting", "ferme, remonte d'une équipe, quitte la présentation")},
}};

}  // namespace downline::viewer::words
