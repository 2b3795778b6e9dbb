/**
 * The block in the editor: its settings, and a placeholder card. The questions run only for readers, so that an author
 * does not answer them by accident. A plain script on WordPress's globals, without a build step.
 */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: h } = element;
  const { __ } = i18n;
  const packs = window.runnerAdvisorPacks;

  const titleOf = (languages) => languages.en ?? Object.values(languages)[0];

  function choice(props, name, label, choices) {
    return h(components.SelectControl, {
      key: name,
      label,
      value: props.attributes[name],
      options: Object.entries(choices).map(([value, words]) => ({ value, label: words })),
      onChange: (value) => props.setAttributes({ [name]: value }),
    });
  }

  function Edit(props) {
    const languages = packs[props.attributes.pack] ?? Object.values(packs)[0];
    const usual = __('As in the settings', 'runner-advisor');
    const themes = {
      '': usual,
      auto: __('As the reader’s device', 'runner-advisor'),
      light: __('Always light', 'runner-advisor'),
      dark: __('Always dark', 'runner-advisor'),
    };
    const names = Object.fromEntries(
      Object.keys(languages).map((lang) => [lang, new Intl.DisplayNames(lang, { type: 'language' }).of(lang)]),
    );
    const topics = Object.fromEntries(Object.entries(packs).map(([pack, all]) => [pack, titleOf(all)]));
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Questions', 'runner-advisor') },
          choice(props, 'pack', __('Topic', 'runner-advisor'), topics),
          choice(props, 'lang', __('Language', 'runner-advisor'), { '': usual, ...names }),
          choice(props, 'theme', __('Look', 'runner-advisor'), themes),
          h(components.TextControl, {
            type: 'date',
            label: __('Race date', 'runner-advisor'),
            value: props.attributes.raceDate,
            onChange: (raceDate) => props.setAttributes({ raceDate }),
          }),
        ),
      ),
      h(components.Placeholder, {
        icon: 'clipboard',
        label: languages[props.attributes.lang] ?? titleOf(languages),
        instructions: __('Readers see the questions here. Their answers stay on their device.', 'runner-advisor'),
      }),
    );
  }

  blocks.registerBlockType('runner-advisor/questions', { edit: Edit, save: () => null });
})(window.wp);
