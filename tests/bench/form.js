document.querySelector('form').addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('legend').textContent = 'What does the calf look like?';
});
document.documentElement.dataset.ready = '';
